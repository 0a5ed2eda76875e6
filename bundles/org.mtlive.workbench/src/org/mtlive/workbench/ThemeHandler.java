// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.menus.UIElement;

/** Chooses light, dark or the system's colours: {@code org.mtlive.view.theme}. */
public final class ThemeHandler extends AbstractHandler implements IElementUpdater {
    private static final String PARAMETER = "org.mtlive.theme";

    @Override
    public Object execute(ExecutionEvent event) {
        Themes.of(event.getParameter(PARAMETER)).choose();
        HandlerUtil.getActiveWorkbenchWindow(event).getService(ICommandService.class)
                .refreshElements(event.getCommand().getId(), null);
        return null;
    }

    @Override
    public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
        element.setChecked(Themes.remembered().text().equals(parameters.get(PARAMETER)));
    }
}
