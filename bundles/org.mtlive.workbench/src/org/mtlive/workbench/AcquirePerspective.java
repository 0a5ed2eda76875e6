// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Instruments at the left, what they record in the middle, tables and messages below. */
public final class AcquirePerspective implements IPerspectiveFactory {

    @Override
    public void createInitialLayout(IPageLayout layout) {
        new Areas(layout)
                .first("traces", Views.TRACES)
                .left("instruments", 0.26, "traces", Views.INSTRUMENTS)
                .bottom("alarms", 0.45, "instruments", Views.ALARMS, Views.NOTES)
                .top("control", 0.24, "traces", Views.RUN_CONTROL)
                .bottom("tables", 0.32, "traces", Views.CHANNELS, Views.RUNS, Views.LOG);
    }
}
