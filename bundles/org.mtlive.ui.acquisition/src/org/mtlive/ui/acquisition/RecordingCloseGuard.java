// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.ProgressMonitorDialog;
import org.eclipse.swt.widgets.Shell;
import org.mtlive.ui.CloseGuard;
import org.mtlive.ui.acquisition.desk.Phase;
import org.mtlive.ui.acquisition.desk.RecordingDesk;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks before the window closes while a recording runs, and stops it in order. */
@Component(service = CloseGuard.class)
public final class RecordingCloseGuard implements CloseGuard {

    private final RecordingDesk desk;

    /**
     * Made by the framework.
     *
     * @param desk whose recording it guards
     */
    @Activate
    public RecordingCloseGuard(@Reference RecordingDesk desk) {
        this.desk = desk;
    }

    @Override
    public boolean mayClose(Shell parent) {
        if (!desk.snapshot().phase().isBusy()) {
            return true;
        }
        String question = "A recording runs. Stop it in order and close?\n\nInstruments hand over what they have, and"
                + " the file is closed; nothing is lost.";
        int answer = MessageDialog.open(MessageDialog.QUESTION, parent, "Recording", question, 0,
                "Stop and close", "Go on recording");
        return answer == 0 && stop(parent);
    }

    private boolean stop(Shell parent) {
        CompletableFuture<Boolean> stopped = desk.stop(Optional.empty());
        try {
            new ProgressMonitorDialog(parent).run(true, false, monitor -> {
                monitor.beginTask("Stopping: the instruments hand over what they have, the file is closed", -1);
                try {
                    stopped.get();
                } catch (ExecutionException e) {
                    throw new InvocationTargetException(e.getCause());
                }
            });
            return desk.snapshot().phase() != Phase.RECORDING;
        } catch (InvocationTargetException e) {
            return MessageDialog.openQuestion(parent, "Recording", "The recording did not end as it should: "
                    + Failures.words(e.getCause()) + "\n\nWhat was flushed before is in the file. Close all the same?");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
