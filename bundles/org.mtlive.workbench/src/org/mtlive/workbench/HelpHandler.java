// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Opens the help: {@code org.mtlive.help.contents}. */
public final class HelpHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        String page = event.getParameter("org.mtlive.help.page");
        new HelpDialog(ActiveShell.of(event), page == null ? HelpPages.FIRST : page).open();
        return null;
    }
}
