// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/** The application {@code org.mtlive.workbench.application}: opens the window and stays until it is closed. */
public final class WorkbenchApplication implements IApplication {

    @Override
    public Object start(IApplicationContext context) {
        Display.setAppName("MTLive");
        Display display = PlatformUI.createDisplay();
        try (StartGuard guard = StartGuard.ofInstance()) {
            int code = PlatformUI.createAndRunWorkbench(display, new MtliveWorkbenchAdvisor(fileOf(context), guard));
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    /** The file to watch: the first argument that is no option, from the folder in which the command was given. */
    private static Optional<Path> fileOf(IApplicationContext context) {
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        return Arrays.stream(arguments == null ? new String[0] : arguments).filter(a -> !a.startsWith("-"))
                .findFirst().map(a -> Path.of(a).toAbsolutePath().normalize());
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            IWorkbench workbench = PlatformUI.getWorkbench();
            workbench.getDisplay().asyncExec(workbench::close);
        }
    }
}
