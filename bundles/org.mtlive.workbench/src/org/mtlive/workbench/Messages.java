// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

/** What went wrong, told to whoever sits at the window. */
final class Messages {
    private Messages() { }

    static void failed(Shell shell, String title, Throwable why) {
        String text = why.getMessage() == null ? why.toString() : why.getMessage();
        MessageDialog.openError(shell, title, text);
    }
}
