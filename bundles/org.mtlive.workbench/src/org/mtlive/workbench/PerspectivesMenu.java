// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import java.util.Map;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/** The menu of the perspectives, with their keys. */
public final class PerspectivesMenu extends CompoundContributionItem {

    @Override
    protected IContributionItem[] getContributionItems() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return Perspectives.ALL.stream().map(id -> item(window, id)).toArray(IContributionItem[]::new);
    }

    private static IContributionItem item(IWorkbenchWindow window, String id) {
        IPerspectiveDescriptor perspective = PlatformUI.getWorkbench().getPerspectiveRegistry()
                .findPerspectiveWithId(id);
        CommandContributionItemParameter parameter = new CommandContributionItemParameter(window, null,
                "org.mtlive.view.perspective", CommandContributionItem.STYLE_PUSH);
        parameter.parameters = Map.of("org.mtlive.perspective", id);
        parameter.label = perspective.getLabel();
        parameter.icon = perspective.getImageDescriptor();
        return new CommandContributionItem(parameter);
    }
}
