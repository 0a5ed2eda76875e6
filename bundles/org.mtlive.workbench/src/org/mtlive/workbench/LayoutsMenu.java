// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import java.util.Arrays;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;

/** The menu of the layouts that somebody saved under a name, such as "observatory" or "two screens". */
public final class LayoutsMenu extends CompoundContributionItem {

    @Override
    protected IContributionItem[] getContributionItems() {
        IContributionItem[] saved = Arrays.stream(PlatformUI.getWorkbench().getPerspectiveRegistry().getPerspectives())
                .filter(perspective -> !Perspectives.ALL.contains(perspective.getId()))
                .map(perspective -> new ActionContributionItem(show(perspective))).toArray(IContributionItem[]::new);
        return saved.length > 0 ? saved : new IContributionItem[] {new ActionContributionItem(none())};
    }

    private static IAction show(IPerspectiveDescriptor perspective) {
        return new Action(perspective.getLabel()) {
            @Override
            public void run() {
                IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
                page.setPerspective(perspective);
            }
        };
    }

    private static IAction none() {
        Action action = new Action("No layout is saved yet") { };
        action.setEnabled(false);
        return action;
    }
}
