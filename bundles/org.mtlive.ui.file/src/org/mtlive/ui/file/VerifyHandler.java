// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.file;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.mtlive.ui.ShownFile;

/** Checks the file that is shown and lists what was found: {@code org.mtlive.file.verify}. */
public final class VerifyHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        Optional<Path> file = Services.get(ShownFile.class).file();
        if (file.isEmpty()) {
            MessageDialog.openInformation(window.getShell(), "Check", "Open a file first.");
            return null;
        }
        Checking.check(window, file.get(), checked -> {
            try {
                window.getActivePage().showView(FindingsView.ID);
            } catch (PartInitException e) {
                Dialogs.failed(window.getShell(), "The findings cannot be shown", e);
            }
        });
        return null;
    }
}
