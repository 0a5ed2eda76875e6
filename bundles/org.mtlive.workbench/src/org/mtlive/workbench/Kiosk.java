// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import org.eclipse.e4.ui.model.application.ui.basic.MTrimBar;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimmedWindow;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchWindow;

/** The wall display: full screen, perspective <i>Wall</i>, no bars. The same key leads back. UI thread. */
final class Kiosk {
    /** On the shell: where to go back to. */
    private static final String BEFORE = "org.mtlive.workbench.kiosk.before";

    private Kiosk() { }

    static boolean isOn(IWorkbenchWindow window) {
        return window.getShell().getData(BEFORE) != null;
    }

    static void toggle(IWorkbenchWindow window) {
        Shell shell = window.getShell();
        if (isOn(window)) {
            String before = (String) shell.getData(BEFORE);
            shell.setData(BEFORE, null);
            showBars(window, true);
            shell.setFullScreen(false);
            Commands.showPerspective(window, before);
        } else {
            IPerspectiveDescriptor now = window.getActivePage().getPerspective();
            shell.setData(BEFORE, now == null || now.getId().equals(Perspectives.WALL) ? Perspectives.ACQUIRE : now.getId());
            Commands.showPerspective(window, Perspectives.WALL);
            showBars(window, false);
            shell.setFullScreen(true);
        }
    }

    private static void showBars(IWorkbenchWindow window, boolean visible) {
        MWindow model = window.getService(MWindow.class);
        if (model.getMainMenu() != null) {
            model.getMainMenu().setToBeRendered(visible);
        }
        if (model instanceof MTrimmedWindow trimmed) {
            for (MTrimBar bar : trimmed.getTrimBars()) {
                bar.setVisible(visible);
            }
        }
        window.getShell().layout(true, true);
    }
}
