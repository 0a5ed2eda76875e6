// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Clocks, power, disk and the writer's figures. */
public final class HealthPerspective implements IPerspectiveFactory {

    @Override
    public void createInitialLayout(IPageLayout layout) {
        new Areas(layout)
                .first("health", Views.HEALTH)
                .right("clock", 0.5, "health", Views.CLOCK)
                .bottom("writer", 0.5, "health", Views.WRITER, Views.LAG)
                .bottom("alarms", 0.5, "clock", Views.ALARMS, Views.READERS, Views.LOG);
    }
}
