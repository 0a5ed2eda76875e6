// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Tells what this is: {@code org.mtlive.help.about}. */
public final class AboutHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        new AboutDialog(ActiveShell.of(event)).open();
        return null;
    }
}
