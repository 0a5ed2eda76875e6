// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** What a newcomer sees first. */
public final class WelcomePerspective implements IPerspectiveFactory {

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        layout.addStandaloneView(Views.WELCOME, false, IPageLayout.LEFT, 0.95f, layout.getEditorArea());
        layout.getViewLayout(Views.WELCOME).setCloseable(false);
    }
}
