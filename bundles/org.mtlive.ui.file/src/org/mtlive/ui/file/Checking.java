// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.file;

import java.nio.file.Path;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;

/** Checks a file on request and tells the findings. UI thread. */
final class Checking {
    private Checking() { }

    static void check(IWorkbenchWindow window, Path file, Consumer<CheckedFile> then) {
        Shell shell = window.getShell();
        Waiting waiting = Waiting.open(shell, "Checking " + file.getFileName() + " ...");
        Background.run("file-check", shell, () -> FileCheck.ofInstallation().check(file), checked -> {
            waiting.close();
            Services.get(FileFindings.class).found(checked);
            then.accept(checked);
        }, why -> {
            waiting.close();
            Dialogs.failed(shell, "The file could not be checked", why);
        });
    }
}
