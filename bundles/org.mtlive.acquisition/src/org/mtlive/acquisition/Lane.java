// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.mtlive.acquisition.driver.DriverState;
import org.mtlive.acquisition.driver.DriverStatus;
import org.mtlive.acquisition.driver.EndReason;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.acquisition.recording.InstrumentPlan;
import org.mtlive.acquisition.recording.InstrumentStatus;
import org.mtlive.acquisition.recording.RejoinPolicy;

/**
 * One instrument's place in a recording, over all its connections: it may drop out and come back. Any thread.
 *
 * <p>Design note: the connection is replaced as a whole. Whoever replaces it, or ends the lane, does so under the
 * lane's lock, which is never held while a driver is called.
 */
final class Lane implements InstrumentSink.Owner {

    private final String name;
    private final InstrumentPlan plan;
    private final RejoinPolicy policy;
    private final Events events;
    private final InstrumentWatch watch;
    private final CompletableFuture<EndReason> end = new CompletableFuture<>();
    private volatile Link link;
    private volatile Optional<DriverStatus> offline = Optional.empty();
    private volatile boolean paused;
    private volatile boolean stopping;
    private int attempt;

    /** What a lane tells. */
    interface Events {

        /** It dropped out and waits for its next connection. */
        void awaited(Lane lane);

        /** It has ended for good. */
        void ended(Lane lane);

        /** Something else is new. */
        void changed();
    }

    /**
     * One connection.
     *
     * @param instrument the armed instrument
     * @param runStart   time of sample 0 of the run it records into
     * @param sink       its way to the writer
     */
    record Link(Instrument instrument, Instant runStart, InstrumentSink sink) {
    }

    Lane(String name, Instrument instrument, SampleSink writer, RejoinPolicy policy, InstrumentWatch watch,
            Events events) {
        this.name = name;
        this.plan = instrument.plan();
        this.policy = policy;
        this.events = events;
        this.watch = watch;
        this.link = new Link(instrument, instrument.start(), new InstrumentSink(writer,
                new long[instrument.description().channels().size()], false, this, watch));
    }

    InstrumentPlan plan() {
        return plan;
    }

    /** The connection it has, or had last. */
    Link link() {
        return link;
    }

    InstrumentWatch watch() {
        return watch;
    }

    /** What it is called in alarms and notes: unique in the recording. */
    String name() {
        return name;
    }

    String title() {
        return link.instrument().title();
    }

    /** Completed when it has ended for good. */
    CompletableFuture<EndReason> end() {
        return end;
    }

    Optional<EndReason> ended() {
        return Optional.ofNullable(end.getNow(null));
    }

    /** Whether it dropped out and is awaited. */
    boolean isOffline() {
        return offline.isPresent() && !end.isDone();
    }

    /** Whether it has a connection that has not ended. */
    boolean isConnected() {
        return !end.isDone() && offline.isEmpty();
    }

    DriverStatus driverStatus() {
        return offline.orElseGet(() -> link.sink().status());
    }

    InstrumentStatus status() {
        return new InstrumentStatus(plan.driverId(), title(), link.instrument().channels(), driverStatus(),
                watch.samples(), watch.refusals(), paused, watch.clipped(), ended());
    }

    @Override
    public boolean isPaused() {
        return paused;
    }

    /** Whether that was new. */
    boolean pause(boolean value) {
        if (end.isDone() || paused == value) {
            return false;
        }
        paused = value;
        events.changed();
        return true;
    }

    @Override
    public boolean isAwaitedAfter(EndReason reason, DriverStatus status) {
        boolean away = status.detail() == StatusDetail.COMMUNICATION_ERROR || status.detail() == StatusDetail.GONE;
        return reason == EndReason.FAILED && away && policy.enabled() && !stopping;
    }

    @Override
    public void ended(InstrumentSink sink, EndReason reason) {
        boolean awaited;
        synchronized (this) {
            if (sink != link.sink()) {
                return;
            }
            awaited = sink.status().state() == DriverState.OFFLINE;
            if (awaited) {
                offline = Optional.of(sink.status());
            }
        }
        if (awaited) {
            events.awaited(this);
        } else {
            finish(reason);
        }
    }

    @Override
    public void changed() {
        events.changed();
    }

    /** Says why the last attempt to come back failed. */
    void stillOffline(StatusDetail detail, String text) {
        synchronized (this) {
            if (offline.isEmpty()) {
                return;
            }
            offline = Optional.of(new DriverStatus(DriverState.OFFLINE, detail, text));
        }
        events.changed();
    }

    /**
     * Has a new connection, unless it ended meanwhile.
     *
     * @return whether it is wanted
     */
    synchronized boolean connect(Link next) {
        if (end.isDone() || stopping || offline.isEmpty()) {
            return false;
        }
        link = next;
        offline = Optional.empty();
        return true;
    }

    /** The number of the next attempt; begins anew once samples have come. */
    synchronized int nextAttempt(boolean samplesCame) {
        attempt = samplesCame ? 0 : attempt;
        return attempt++;
    }

    /** From now on it is not awaited any more; one that is offline has ended. */
    void stops() {
        stopping = true;
        boolean offlineNow;
        DriverStatus was;
        synchronized (this) {
            offlineNow = isOffline();
            was = driverStatus();
            if (offlineNow) {
                offline = Optional.of(new DriverStatus(DriverState.FAULT, was.detail(),
                        was.text() + "; it was still away when it was stopped"));
            }
        }
        if (offlineNow) {
            finish(EndReason.FAILED);
        }
    }

    /** It will never come back. */
    void giveUp(StatusDetail detail, String text) {
        synchronized (this) {
            offline = Optional.of(new DriverStatus(DriverState.FAULT, detail, text));
        }
        finish(EndReason.FAILED);
    }

    private void finish(EndReason reason) {
        if (end.complete(reason)) {
            events.ended(this);
        }
    }
}
