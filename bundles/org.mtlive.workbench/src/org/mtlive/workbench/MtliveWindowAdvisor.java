// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import java.util.Map;

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
        title = new WindowTitle(getWindowConfigurer(), arguments.watched().isPresent());
        if (arguments.watched().isPresent()) {
            Commands.showPerspective(window, Perspectives.MONITOR);
            Commands.run(window, Commands.OPEN, Map.of(Commands.OPEN_PATH, arguments.watched().get().toString()));
        }
        arguments.simulated().ifPresent(file -> SimulatedRecording.start(window, () -> file));
    }

    @Override
    public void dispose() {
        if (title != null) {
            title.close();
        }
    }
}
