// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.file;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

/** What went wrong, told to whoever sits at the window. */
final class Dialogs {
    private Dialogs() { }

    static void failed(Shell shell, String title, Exception why) {
        MessageDialog.openError(shell, title, why.getMessage() == null ? why.toString() : why.getMessage());
    }
}
