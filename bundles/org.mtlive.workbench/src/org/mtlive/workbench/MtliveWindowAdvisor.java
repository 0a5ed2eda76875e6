// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import java.util.Map;

import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** How a window looks and what it begins with. */
final class MtliveWindowAdvisor extends WorkbenchWindowAdvisor {
    private final LaunchArguments arguments;
    private WindowTitle title;

    MtliveWindowAdvisor(IWorkbenchWindowConfigurer configurer, LaunchArguments arguments) {
        super(configurer);
        this.arguments = arguments;
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
        configurer.setInitialSize(new Point(1280, 800));
        configurer.setShowCoolBar(true);
        configurer.setShowPerspectiveBar(true);
        configurer.setShowStatusLine(false); // ours, plugin.xml, has the whole width
        configurer.setShowProgressIndicator(false);
        configurer.setTitle("MTLive");
    }

    @Override
    public void postWindowOpen() {
        IWorkbenchWindow window = getWindowConfigurer().getWindow();
        giveTheWholeStatusLine(window);
        title = new WindowTitle(getWindowConfigurer(), arguments.watched().isPresent());
        if (arguments.watched().isPresent()) {
            Commands.showPerspective(window, Perspectives.MONITOR);
            Commands.run(window, Commands.OPEN, Map.of(Commands.OPEN_PATH, arguments.watched().get().toString()));
        }
        arguments.simulated().ifPresent(file -> SimulatedRecording.start(window, () -> file));
    }

    /** The platform's own status line is empty, but takes half of the width until the first restart. */
    private static void giveTheWholeStatusLine(IWorkbenchWindow window) {
        MUIElement platform = window.getService(EModelService.class).find("org.eclipse.ui.StatusLine",
                window.getService(MWindow.class));
        if (platform != null) {
            platform.setToBeRendered(false);
        }
    }

    @Override
    public void dispose() {
        if (title != null) {
            title.close();
        }
    }
}
