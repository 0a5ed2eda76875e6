// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import java.util.List;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/** The application {@code org.mtlive.workbench.application}: opens the window and stays until it is closed. */
public final class WorkbenchApplication implements IApplication {

    private volatile boolean ending;

    @Override
    public Object start(IApplicationContext context) {
        Display.setAppName("MTLive");
        Display display = PlatformUI.createDisplay();
        try (StartGuard guard = StartGuard.ofInstance()) {
            int code = PlatformUI.createAndRunWorkbench(display,
                    new MtliveWorkbenchAdvisor(argumentsOf(context), guard, () -> !ending));
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            display.dispose();
            if (!ending) { // else Java ends already, and takes no more orders for its end
                Place.leave();
            }
        }
    }

    private static LaunchArguments argumentsOf(IApplicationContext context) {
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        return LaunchArguments.of(arguments == null ? List.of() : List.of(arguments));
    }

    /** From outside, as by a signal: nobody may be there to answer a question, and recordings end in order anyway. */
    @Override
    public void stop() {
        ending = true;
        if (PlatformUI.isWorkbenchRunning()) {
            IWorkbench workbench = PlatformUI.getWorkbench();
            workbench.getDisplay().asyncExec(workbench::close);
        }
    }
}
