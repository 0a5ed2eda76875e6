// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.file;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens a file, asked for or named in the parameter: {@code org.mtlive.file.open}. */
public final class OpenHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        String named = event.getParameter("org.mtlive.file.open.path");
        Optional<Path> file = named == null ? ask(window.getShell()) : Optional.of(Path.of(named));
        file.ifPresent(path -> Opening.open(window, path));
        return null;
    }

    private static Optional<Path> ask(Shell shell) {
        FileDialog dialog = new FileDialog(shell, SWT.OPEN);
        dialog.setText("Open an MTH5 file");
        dialog.setFilterExtensions(new String[] {"*.h5;*.mth5;*.hdf5", "*"});
        dialog.setFilterNames(new String[] {"MTH5 files", "All files"});
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }
}
