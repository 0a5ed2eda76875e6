// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui;

import org.eclipse.swt.widgets.Shell;

/**
 * Somebody who has to be asked before the last window closes, such as whoever records. An OSGi service; the window asks
 * all of them. UI thread.
 */
@FunctionalInterface
public interface CloseGuard {

    /**
     * Asks the user where something would be lost, and brings it to its end in order. May show dialogs.
     *
     * @param parent for dialogs
     * @return whether the window may close now
     */
    boolean mayClose(Shell parent);
}
