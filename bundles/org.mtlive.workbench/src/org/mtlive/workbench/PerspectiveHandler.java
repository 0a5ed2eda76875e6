// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows a perspective: {@code org.mtlive.view.perspective}. */
public final class PerspectiveHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        Commands.showPerspective(HandlerUtil.getActiveWorkbenchWindow(event), event.getParameter("org.mtlive.perspective"));
        return null;
    }
}
