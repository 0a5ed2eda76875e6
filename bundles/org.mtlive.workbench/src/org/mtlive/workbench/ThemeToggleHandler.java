// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** From light to dark and back: {@code org.mtlive.view.theme.toggle}. */
public final class ThemeToggleHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        (Themes.remembered().isDark() ? Themes.LIGHT : Themes.DARK).choose();
        return null;
    }
}
