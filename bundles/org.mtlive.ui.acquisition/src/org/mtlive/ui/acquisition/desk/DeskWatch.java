// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.mtlive.hotplug.DriverFolder;

/** Watches the recording, the drivers and their folder, once it has begun. Looks on one thread, the desk's. */
final class DeskWatch {

    private static final long LOOK_MILLIS = 250;

    private final Instruments instruments;
    private final Recorder recorder;
    private final DeskThreads threads;
    private final DeskTasks tasks;
    private final EventLog log;
    private final Runnable changed;
    private final Runnable discover;
    private final AtomicBoolean lookAsked = new AtomicBoolean();
    private volatile Optional<DroppedDrivers> dropped = Optional.empty();

    /**
     * Makes a watch that has not begun.
     *
     * @param changed  called after what is only in the log
     * @param discover has drivers look around, when there is a new one
     */
    DeskWatch(Instruments instruments, Recorder recorder, DeskThreads threads, DeskTasks tasks, EventLog log,
            Runnable changed, Runnable discover) {
        this.instruments = instruments;
        this.recorder = recorder;
        this.threads = threads;
        this.tasks = tasks;
        this.log = log;
        this.changed = changed;
        this.discover = discover;
    }

    /** Looks from now on. */
    void begin() {
        threads.every(LOOK_MILLIS, this::look);
    }

    /** The folder whose drivers come to the desk; empty for none. */
    void follow(Optional<DriverFolder> folder) {
        dropped = folder.map(there -> new DroppedDrivers(there, log));
    }

    /** Takes new facts from the recording, besides the usual looks; many calls become one. */
    void lookSoon() {
        if (lookAsked.compareAndSet(false, true)) {
            threads.soon(() -> {
                lookAsked.set(false);
                recorder.refresh();
            });
        }
    }

    private void look() {
        try {
            dropped.ifPresent(drivers -> drivers.look(
                    work -> tasks.ask("The drivers folder cannot be followed", work)));
            if (instruments.lookForDrivers()) {
                discover.run();
            }
            recorder.reasonToStop().ifPresent(why -> tasks.command("The recording did not end as it should",
                    () -> recorder.stop(why, Optional.empty())));
            recorder.refresh();
        } catch (RuntimeException e) { // a vendor's or our own mistake: told, and the watching goes on
            log.error("The desk could not look at the recording: " + e);
            changed.run();
        }
    }
}
