// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Many traces on one time axis, the day below; for whoever only watches. */
public final class MonitorPerspective implements IPerspectiveFactory {

    @Override
    public void createInitialLayout(IPageLayout layout) {
        new Areas(layout)
                .first("traces", Views.TRACES)
                .right("file", 0.24, "traces", Views.SHOWN_FILE)
                .bottom("readers", 0.55, "file", Views.READERS, Views.NOTES)
                .bottom("overview", 0.38, "traces", Views.OVERVIEW, Views.CHANNELS, Views.RUNS);
    }
}
