// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Above what a dialog opens that may be asked for in another dialog, such as help. UI thread. */
final class ActiveShell {
    private ActiveShell() { }

    /** The active one; the window's when what was active is gone, which the platform may learn of later. */
    static Shell of(ExecutionEvent event) {
        Shell active = HandlerUtil.getActiveShell(event);
        return active == null || active.isDisposed() ? HandlerUtil.getActiveWorkbenchWindow(event).getShell() : active;
    }
}
