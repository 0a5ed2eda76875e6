// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.file;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.WorkbenchException;
import org.mtlive.ui.ShownFile;

/**
 * The way of a file into the window: checked by another process, then shown; refused with the reason; or, when its
 * writer is gone, recovery is offered. UI thread.
 */
final class Opening {
    /** Where one looks first at a file that one opens. */
    private static final String MONITOR = "org.mtlive.workbench.monitor";

    private Opening() { }

    static void open(IWorkbenchWindow window, Path file) {
        Shell shell = window.getShell();
        Waiting waiting = Waiting.open(shell, "Checking " + file.getFileName() + " ...");
        Background.run("file-check", shell, () -> FileCheck.ofInstallation().check(file.toAbsolutePath()), checked -> {
            waiting.close();
            checked(window, checked);
        }, why -> {
            waiting.close();
            Dialogs.failed(shell, "The file could not be checked", why);
        });
    }

    private static void checked(IWorkbenchWindow window, CheckedFile checked) {
        Services.get(FileFindings.class).found(checked);
        switch (checked.verdict()) {
            case SOUND -> show(window, checked.file());
            case CRASHED -> {
                show(window, checked.file());
                Recovering.offer(window, checked);
            }
            case REFUSED -> MessageDialog.openError(window.getShell(), "The file is not opened",
                    checked.file() + "\n\n" + checked.text());
        }
    }

    /** Shows a file that was checked. */
    static void show(IWorkbenchWindow window, Path file) {
        Services.get(ShownFile.class).show(Optional.of(file));
        RecentFiles.opened(file);
        String now = window.getActivePage().getPerspective() == null ? ""
                : window.getActivePage().getPerspective().getId();
        if (now.isEmpty() || now.endsWith(".welcome") || now.endsWith(".acquire")) {
            try {
                window.getWorkbench().showPerspective(MONITOR, window);
            } catch (WorkbenchException e) {
                Dialogs.failed(window.getShell(), "The perspective could not be opened", e);
            }
        }
    }
}
