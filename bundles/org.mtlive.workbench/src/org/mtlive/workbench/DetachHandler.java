// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Gives the active view a window of its own, for a second screen: {@code org.mtlive.view.detach}. */
public final class DetachHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        MPart part = window.getService(EPartService.class).getActivePart();
        if (part != null) {
            Rectangle bounds = window.getShell().getBounds();
            EModelService model = window.getService(EModelService.class);
            model.detach(part.getCurSharedRef() == null ? part : part.getCurSharedRef(), bounds.x + 60, bounds.y + 60,
                    Math.max(500, bounds.width / 2), Math.max(350, bounds.height / 2));
        }
        return null;
    }
}
