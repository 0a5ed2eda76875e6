// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.mtlive.ui.QuickStart;

/** A newcomer's first recording: a simulated station, into a new file in the folder for recordings. */
final class SimulatedRecording {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss");

    private SimulatedRecording() { }

    /** Into a new file of ours. UI thread; returns at once, the recording starts on a thread of its own. */
    static void start(IWorkbenchWindow window) {
        start(window, () -> newFile(Clock.systemUTC()));
    }

    /** As {@link #start(IWorkbenchWindow)}, into a file that is named. */
    static void start(IWorkbenchWindow window, Callable<Path> file) {
        Optional<QuickStart> quickStart = Services.find(QuickStart.class);
        if (quickStart.isEmpty()) {
            MessageDialog.openError(window.getShell(), "No simulated station",
                    "The bundle that records, org.mtlive.ui.acquisition, is not part of this installation.");
            return;
        }
        Commands.showPerspective(window, Perspectives.ACQUIRE);
        Display display = window.getShell().getDisplay();
        Thread.ofPlatform().name("mtlive-quick-start").daemon(true).start(() -> {
            try {
                quickStart.get().recordSimulation(file.call());
            } catch (Exception e) { // the contract of QuickStart: every failure is one for people
                display.asyncExec(() -> Messages.failed(window.getShell(), "The simulated recording did not start", e));
            }
        });
    }

    /** Where nothing is yet: recordings lie in the folder MTLive of the user's home, or where the property says. */
    static Path newFile(Clock clock) throws IOException {
        Path folder = Path.of(System.getProperty("mtlive.recordings",
                Path.of(System.getProperty("user.home"), "MTLive").toString()));
        Files.createDirectories(folder);
        String name = "simulated-" + LocalDateTime.now(clock.withZone(ZoneOffset.UTC)).format(NAME);
        Path file = folder.resolve(name + ".h5");
        for (int i = 2; Files.exists(file); i++) {
            file = folder.resolve(name + "-" + i + ".h5");
        }
        return file;
    }
}
