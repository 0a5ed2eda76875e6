// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import java.util.Objects;
import java.util.function.BooleanSupplier;

import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPreferenceConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.mtlive.ui.AfterOpening;
import org.mtlive.ui.CloseGuard;

/** How the workbench starts. */
final class MtliveWorkbenchAdvisor extends WorkbenchAdvisor {
    private final LaunchArguments arguments;
    private final StartGuard guard;
    private final BooleanSupplier asks;

    /**
     * @param arguments what the window was started for
     * @param guard     to be told when the window is open
     * @param asks      whether somebody is there to be asked before it closes
     */
    MtliveWorkbenchAdvisor(LaunchArguments arguments, StartGuard guard, BooleanSupplier asks) {
        this.arguments = Objects.requireNonNull(arguments);
        this.guard = Objects.requireNonNull(guard);
        this.asks = Objects.requireNonNull(asks);
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(true);
        IPreferenceStore store = PlatformUI.getPreferenceStore();
        store.setDefault(IWorkbenchPreferenceConstants.SHOW_TEXT_ON_PERSPECTIVE_BAR, true);
        store.setDefault(IWorkbenchPreferenceConstants.SHOW_OPEN_ON_PERSPECTIVE_BAR, false);
        store.setDefault(IWorkbenchPreferenceConstants.SHOW_PROGRESS_ON_STARTUP, false);
        store.setDefault(IWorkbenchPreferenceConstants.CLOSE_EDITORS_ON_EXIT, true);
        store.setDefault(IWorkbenchPreferenceConstants.PERSPECTIVE_BAR_EXTRAS, Perspectives.bar());
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return arguments.watched().isPresent() ? Perspectives.MONITOR : Perspectives.WELCOME;
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new MtliveWindowAdvisor(configurer, arguments);
    }

    @Override
    public boolean preShutdown() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return !asks.getAsBoolean() || window == null
                || Services.all(CloseGuard.class).stream().allMatch(one -> one.mayClose(window.getShell()));
    }

    @Override
    public void postStartup() {
        guard.opened();
        Themes.applyRemembered();
        Display.getCurrent().asyncExec(() -> { // queued behind the painting of the window
            StartTime.report();
            Services.all(AfterOpening.class).forEach(AfterOpening::windowOpened);
        });
    }
}
