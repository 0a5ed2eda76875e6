// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.file;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;

/** A small window that says what is being done; everything else stays usable. UI thread. */
final class Waiting {
    private final Shell shell;

    private Waiting(Shell shell) {
        this.shell = shell;
    }

    static Waiting open(Shell parent, String text) {
        Shell shell = new Shell(parent, SWT.BORDER | SWT.TOOL | SWT.NO_FOCUS | SWT.ON_TOP);
        shell.setData("org.mtlive.name", "file.waiting");
        GridLayoutFactory.fillDefaults().margins(18, 14).spacing(8, 8).applyTo(shell);
        new Label(shell, SWT.NONE).setText(text);
        ProgressBar bar = new ProgressBar(shell, SWT.INDETERMINATE);
        GridDataFactory.fillDefaults().grab(true, false).hint(320, SWT.DEFAULT).applyTo(bar);
        shell.pack();
        Rectangle around = parent.getBounds();
        Point size = shell.getSize();
        shell.setLocation(around.x + (around.width - size.x) / 2, around.y + (around.height - size.y) / 3);
        shell.setVisible(true);
        return new Waiting(shell);
    }

    void close() {
        shell.close();
    }
}
