// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What the desk lets be seen: puts its parts together into one snapshot and tells whoever listens. Any thread. */
final class DeskBoard {

    private final Instruments instruments;
    private final EventLog log;
    private final List<Consumer<DeskSnapshot>> listeners = new CopyOnWriteArrayList<>();
    private volatile Supplier<Recorder.Status> recorder =
            () -> new Recorder.Status(Phase.IDLE, "", Optional.empty(), Optional.empty(), false);
    private volatile DeskSnapshot snapshot;

    DeskBoard(Instruments instruments, EventLog log) {
        this.instruments = instruments;
        this.log = log;
        this.snapshot = build();
    }

    /** From now on the recording is seen too. */
    void follow(Supplier<Recorder.Status> status) {
        recorder = status;
        publish();
    }

    DeskSnapshot snapshot() {
        return snapshot;
    }

    /** The listener is called on the thread that publishes; closing the result ends that. */
    AutoCloseable listen(Consumer<DeskSnapshot> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Tells what has changed, if anything has. */
    synchronized void publish() {
        DeskSnapshot now = build();
        if (!now.equals(snapshot)) {
            snapshot = now;
            listeners.forEach(listener -> listener.accept(now));
        }
    }

    private DeskSnapshot build() {
        Recorder.Status now = recorder.get();
        Optional<LiveRecording> recording = now.live().filter(live -> now.phase().isBusy());
        return new DeskSnapshot(now.phase(), now.text(), instruments.drivers(), instruments.found(),
                instruments.discovering(), instruments.rows(recording), now.facts(), now.rated(), instruments.rules(),
                log.lines());
    }
}
