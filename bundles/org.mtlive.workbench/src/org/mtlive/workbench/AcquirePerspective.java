// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Instruments at the left, what they record at the right. */
public final class AcquirePerspective implements IPerspectiveFactory {

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        layout.addView("org.mtlive.ui.acquisition.instruments", IPageLayout.LEFT, 0.3f, layout.getEditorArea());
        layout.addView("org.mtlive.ui.monitor.file", IPageLayout.RIGHT, 0.7f, layout.getEditorArea());
    }
}
