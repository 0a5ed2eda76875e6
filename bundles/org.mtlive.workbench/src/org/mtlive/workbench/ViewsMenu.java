// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.eclipse.ui.views.IViewDescriptor;

/** The menu of all our views, by name. */
public final class ViewsMenu extends CompoundContributionItem {

    @Override
    protected IContributionItem[] getContributionItems() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return Arrays.stream(PlatformUI.getWorkbench().getViewRegistry().getViews())
                .filter(view -> view.getId().startsWith("org.mtlive.") && !view.getId().equals(Views.WELCOME))
                .sorted(Comparator.comparing(IViewDescriptor::getLabel))
                .map(view -> item(window, view)).toArray(IContributionItem[]::new);
    }

    private static IContributionItem item(IWorkbenchWindow window, IViewDescriptor view) {
        CommandContributionItemParameter parameter = new CommandContributionItemParameter(window, null,
                "org.eclipse.ui.views.showView", CommandContributionItem.STYLE_PUSH);
        parameter.parameters = Map.of("org.eclipse.ui.views.showView.viewId", view.getId());
        parameter.label = view.getLabel();
        parameter.icon = view.getImageDescriptor();
        return new CommandContributionItem(parameter);
    }
}
