// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** The whole screen for traces and state, and back: {@code org.mtlive.view.kiosk}. */
public final class KioskHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        Kiosk.toggle(HandlerUtil.getActiveWorkbenchWindow(event));
        return null;
    }
}
