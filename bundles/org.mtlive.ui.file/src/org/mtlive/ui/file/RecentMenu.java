// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/** The menu of the files that were opened last. */
public final class RecentMenu extends CompoundContributionItem {

    @Override
    protected IContributionItem[] getContributionItems() {
        List<Path> files = RecentFiles.files();
        if (files.isEmpty()) {
            Action none = new Action("No file was opened yet") { };
            none.setEnabled(false);
            return new IContributionItem[] {new ActionContributionItem(none)};
        }
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return files.stream().map(file -> item(window, file)).toArray(IContributionItem[]::new);
    }

    private static IContributionItem item(IWorkbenchWindow window, Path file) {
        CommandContributionItemParameter parameter = new CommandContributionItemParameter(window, null,
                "org.mtlive.file.open", CommandContributionItem.STYLE_PUSH);
        parameter.parameters = Map.of("org.mtlive.file.open.path", file.toString());
        parameter.label = file.getFileName() + "  –  " + file.getParent();
        return new CommandContributionItem(parameter);
    }
}
