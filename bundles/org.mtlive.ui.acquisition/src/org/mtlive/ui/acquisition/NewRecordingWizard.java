// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition;

import java.lang.reflect.InvocationTargetException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.recording.PreflightOverride;
import org.mtlive.ui.acquisition.desk.InstrumentSetup;
import org.mtlive.ui.acquisition.desk.RecordingDesk;
import org.mtlive.ui.acquisition.desk.SessionPlan;

/** From instruments and places by file and flushing to the check before the start. */
final class NewRecordingWizard extends Wizard {

    private final RecordingDesk desk;
    private final Map<String, InstrumentDescription> descriptions = new LinkedHashMap<>();
    private final InstrumentsPage instruments;
    private final FilePage file;
    private final PreflightPage check;

    private NewRecordingWizard(RecordingDesk desk) {
        this.desk = desk;
        setWindowTitle("New recording");
        setNeedsProgressMonitor(true);
        setHelpAvailable(false);
        instruments = new InstrumentsPage(this, desk);
        file = new FilePage(this, desk);
        check = new PreflightPage(this, desk);
        addPage(instruments);
        addPage(file);
        addPage(check);
    }

    static void open(Shell parent, RecordingDesk desk) {
        if (desk.snapshot().phase().isBusy()) {
            MessageDialog.openInformation(parent, "New recording",
                    "A recording is running. Stop it first, or add instruments to it.");
            return;
        }
        WizardDialog dialog = new WizardDialog(parent, new NewRecordingWizard(desk)) {
            @Override
            protected void createButtonsForButtonBar(Composite bar) {
                super.createButtonsForButtonBar(bar);
                getButton(IDialogConstants.FINISH_ID).setText("&Start");
            }
        };
        dialog.setPageSize(1040, 460);
        dialog.open();
    }

    /** The chosen instruments, each with its place. */
    List<InstrumentSetup> setups() {
        return instruments.chosen();
    }

    /** What is known of the instruments, by the ids of their setups. */
    Map<String, InstrumentDescription> descriptions() {
        return descriptions;
    }

    SessionPlan plan() {
        return file.plan(setups());
    }

    @Override
    public boolean canFinish() {
        return getContainer().getCurrentPage() == check && super.canFinish();
    }

    @Override
    public boolean performFinish() {
        Optional<PreflightOverride> override = check.override();
        CompletableFuture<Boolean> start = desk.start(plan(), override);
        setups().forEach(desk::put);
        file.remember();
        try {
            getContainer().run(true, false, monitor -> {
                monitor.beginTask("Starting: instruments are armed, the file is made", -1);
                try {
                    start.get();
                } catch (ExecutionException e) {
                    throw new InvocationTargetException(e.getCause());
                }
            });
            return true;
        } catch (InvocationTargetException e) {
            check.failed(Failures.words(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }
}
