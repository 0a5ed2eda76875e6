// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.file;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.mtlive.ui.ShownFile;

/** Exports a part of the file that is shown: {@code org.mtlive.file.export}. */
public final class ExportHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        Services.get(ShownFile.class).file().ifPresentOrElse(file -> Exporting.ask(window.getShell(), file),
                () -> MessageDialog.openInformation(window.getShell(), "Export", "Open a file first."));
        return null;
    }
}
