// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Lists the keys: {@code org.mtlive.help.keys}. */
public final class KeysHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        new HelpDialog(ActiveShell.of(event), HelpPages.KEYS).open();
        return null;
    }
}
