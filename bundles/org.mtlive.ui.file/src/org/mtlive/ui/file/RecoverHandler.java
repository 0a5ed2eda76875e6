// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.file;

import java.util.Optional;
import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.mtlive.ui.ShownFile;

/** Recovers the file that is shown: {@code org.mtlive.file.recover}. */
public final class RecoverHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        Optional<Path> file = Services.get(ShownFile.class).file();
        if (file.isEmpty()) {
            MessageDialog.openInformation(window.getShell(), "Recover", "Open a file first.");
            return null;
        }
        Checking.check(window, file.get(), checked -> {
            if (checked.verdict() == CheckedFile.Verdict.CRASHED) {
                Recovering.offer(window, checked);
            } else {
                MessageDialog.openInformation(window.getShell(), "Recover", "There is nothing to recover. " + checked.text());
            }
        });
        return null;
    }
}
