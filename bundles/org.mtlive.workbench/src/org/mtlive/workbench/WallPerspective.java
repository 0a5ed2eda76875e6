// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** For a screen on the wall: state, alarms and traces, large. */
public final class WallPerspective implements IPerspectiveFactory {

    @Override
    public void createInitialLayout(IPageLayout layout) {
        new Areas(layout)
                .first("traces", Views.TRACES)
                .top("control", 0.26, "traces", Views.RUN_CONTROL)
                .right("alarms", 0.3, "control", Views.ALARMS);
    }
}
