// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.mtlive.ui.acquisition.desk.RecordingDesk;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** The commands of the Record menu; which one, plugin.xml says behind the colon of the class. UI thread. */
public final class DeskHandler extends AbstractHandler implements IExecutableExtension {

    private static final Map<String, BiConsumer<Shell, RecordingDesk>> ACTIONS = Map.of(
            "replay", ReplayDialog::open,
            "start", NewRecordingWizard::open,
            "stop", StopDialog::open,
            "rate", StopDialog::open,
            "note", NoteDialog::open,
            "acknowledge", (shell, desk) -> AcknowledgeDialog.open(shell, desk, List.of()),
            "addInstrument", (shell, desk) -> InstrumentDialog.create(shell, desk, ""),
            "addStation", AddPlaceDialog::open,
            "fitness", (shell, desk) -> FitnessDialog.open(shell, desk,
                    desk.last("folder").orElse(System.getProperty("user.home", ""))),
            "alarmRules", (shell, desk) -> new AlarmRulesDialog(shell, desk).open());

    private String action = "";

    @Override
    public void setInitializationData(IConfigurationElement element, String property, Object data) {
        action = String.valueOf(data);
    }

    @Override
    public Object execute(ExecutionEvent event) {
        BundleContext context = FrameworkUtil.getBundle(DeskHandler.class).getBundleContext();
        ServiceReference<RecordingDesk> reference = context.getServiceReference(RecordingDesk.class);
        if (reference != null) { // OSGi's word for a service that is not there
            try {
                ACTIONS.get(action).accept(Display.getCurrent().getActiveShell(), context.getService(reference));
            } finally {
                context.ungetService(reference);
            }
        }
        return null; // what handlers answer
    }
}
