// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.mtlive.ui.ShownFile;
import org.mtlive.ui.UiThread;

/** The line at the bottom: the file that is shown, and the time, which is UTC everywhere. UI thread. */
public final class StatusLine extends WorkbenchWindowControlContribution {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'");
    private AutoCloseable listening = () -> { };

    @Override
    protected Control createControl(Composite parent) {
        Composite line = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 2).spacing(24, 0).applyTo(line);
        Label file = new Label(line, SWT.NONE);
        file.setData("org.mtlive.name", "status.file");
        GridDataFactory.fillDefaults().hint(620, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(file);
        Label time = new Label(line, SWT.NONE);
        time.setText(TIME.format(Instant.now().atOffset(ZoneOffset.UTC)));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(time);
        ShownFile shown = Services.get(ShownFile.class);
        UiThread<Optional<Path>> hop = new UiThread<>(file, path -> show(file, path));
        listening = shown.listen(hop::post);
        show(file, shown.file());
        tick(time);
        return line;
    }

    private static void show(Label label, Optional<Path> file) {
        label.setText(file.map(Path::toString).orElse("No file is open"));
        label.setToolTipText(label.getText());
    }

    private static void tick(Label time) {
        if (!time.isDisposed()) {
            time.setText(TIME.format(Instant.now().atOffset(ZoneOffset.UTC)));
            time.getDisplay().timerExec(1000, () -> tick(time));
        }
    }

    @Override
    public boolean isDynamic() {
        return false;
    }

    @Override
    public void dispose() {
        try {
            listening.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        super.dispose();
    }
}
