// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.acquisition.recording.Alarm;
import org.mtlive.acquisition.recording.Baton;
import org.mtlive.acquisition.recording.ClockFit;
import org.mtlive.acquisition.recording.InstrumentPlan;
import org.mtlive.acquisition.recording.InstrumentReadings;
import org.mtlive.acquisition.recording.InstrumentStatus;
import org.mtlive.acquisition.recording.Preflight;
import org.mtlive.acquisition.recording.Recording;
import org.mtlive.acquisition.recording.RecordingListener;
import org.mtlive.acquisition.recording.RecordingPlan;
import org.mtlive.acquisition.recording.RecordingState;
import org.mtlive.acquisition.writer.LiveWriter;
import org.mtlive.acquisition.writer.Registration;
import org.mtlive.mth5.Mth5Exception;

/**
 * A recording: some instruments, one writer. Any thread may call; what it does by itself is done by a
 * {@link RecordingThread}.
 */
final class RecordingSession implements Recording {

    private static final Duration CLOSE_DEADLINE = Duration.ofSeconds(5);

    private final LiveWriter writer;
    private final Preflight preflight;
    private final Consumer<RecordingSession> whenClosed;
    private final Desk desk;
    private final LaneMaker maker;
    private final Stopping stopper = new Stopping();
    private final Rejoiner rejoiner;
    private final List<Lane> lanes = new CopyOnWriteArrayList<>();
    private final EndWatch end;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile boolean stopping;

    /**
     * Makes a session that has not started.
     *
     * @param instruments ready to record; closed by the session
     * @param preflight   what was checked before
     * @param outfit      what it works with
     * @param whenClosed  told once
     * @throws Mth5Exception if the writer has no place for an instrument
     */
    RecordingSession(List<Instrument> instruments, Preflight preflight, Outfit outfit,
            Consumer<RecordingSession> whenClosed) throws Mth5Exception {
        this.writer = outfit.writer();
        this.preflight = preflight;
        this.whenClosed = whenClosed;
        RecordingPlan plan = outfit.plan();
        this.desk = new Desk(this, outfit);
        DiskTrace disk = new DiskTrace(outfit.clock());
        this.end = new EndWatch(disk, this::changed);
        NextRun nextRun = new NextRun(writer, plan.chunkSamples());
        this.rejoiner = new Rejoiner(plan, outfit.drivers(), writer, desk.thread(), desk.notes(), nextRun);
        this.maker = new LaneMaker(outfit, nextRun, desk.notes(), new LaneEvents());
        try {
            for (Instrument instrument : instruments) {
                lanes.add(maker.make(instrument));
            }
        } catch (Mth5Exception e) {
            desk.close();
            desk.farewell();
            throw e;
        }
        writer.listen(end);
        writer.controlledBy(new OutsideCommands(this));
        StartNotes.write(desk.notes(), plan, preflight);
        desk.watch(lanes, new InstrumentRules(outfit.clock(), disk, plan.supervision(), desk.alarms()),
                new InstrumentPoll(outfit.clock(), desk.notes()));
    }

    /**
     * What a session works with.
     *
     * @param plan    what is recorded, and how
     * @param writer  open; closed by the session
     * @param drivers those that are there
     * @param messengers those that are there
     * @param clock   the time
     */
    record Outfit(RecordingPlan plan, LiveWriter writer, DriverRegistry drivers, Messengers messengers,
            SessionClock clock) {
    }

    /** What lanes tell. */
    private final class LaneEvents implements Lane.Events {

        @Override
        public void awaited(Lane lane) {
            rejoiner.await(lane);
            RecordingSession.this.changed();
        }

        @Override
        public void ended(Lane lane) {
            end.ended(lanes);
            RecordingSession.this.changed();
        }

        @Override
        public void changed() {
            RecordingSession.this.changed();
        }
    }

    private void changed() {
        desk.changed();
    }

    /**
     * Starts all instruments. One that cannot start has failed, the others record.
     *
     * @throws DriverException if none could start
     */
    void start() throws DriverException {
        DriverException last = null;
        int started = 0;
        for (Lane lane : lanes) {
            try {
                maker.start(lane);
                started++;
            } catch (DriverException e) {
                last = e;
            }
        }
        if (started == 0 && last != null) {
            throw last;
        }
    }

    /** Ends the instruments of a driver that is no longer offered, and only these. */
    void pull(DriverFactory factory) {
        stopper.pull(lanes, factory);
    }

    /** A driver is offered: instruments that wait for it come back. */
    void came(String driverId) {
        rejoiner.came(driverId);
    }

    @Override
    public RecordingState state() {
        return SessionState.of(writer.state(), lanes, stopping);
    }

    @Override
    public List<InstrumentStatus> instruments() {
        return lanes.stream().map(Lane::status).toList();
    }

    @Override
    public Preflight preflight() {
        return preflight;
    }

    @Override
    public LiveWriter writer() {
        return writer;
    }

    @Override
    public Optional<String> stopRequest() {
        return end.stopRequest();
    }

    @Override
    public boolean awaitEnd(Duration limit) throws InterruptedException {
        return end.await(limit);
    }

    @Override
    public void add(InstrumentPlan wanted) throws DriverException, Mth5Exception {
        Lane lane = maker.add(wanted, () -> stopping || state() instanceof RecordingState.Ended);
        lanes.add(lane);
        changed();
        maker.start(lane);
        if (maker.isGone(lane)) { // its driver was taken back while it was prepared
            pull(lane.link().instrument().factory());
        }
    }

    @Override
    public void stopInstrument(int index, Duration deadline) throws DriverException {
        Lane lane = lanes.get(index);
        stopper.stop(List.of(lane), deadline);
        stopper.close(List.of(lane), CLOSE_DEADLINE);
        changed();
    }

    @Override
    public void pause(int index) {
        Lane lane = lanes.get(index);
        if (lane.pause(true)) {
            desk.notes().note(lane.name(), "paused: no samples are taken");
        }
    }

    @Override
    public void resume(int index) {
        Lane lane = lanes.get(index);
        if (lane.pause(false)) {
            desk.notes().note(lane.name(), "goes on after a pause");
        }
    }

    @Override
    public List<Alarm> alarms() {
        return desk.alarms().standing();
    }

    @Override
    public void acknowledge(long id, String by, String note) {
        desk.alarms().acknowledge(id, by, note);
    }

    @Override
    public void tell(List<URI> addresses) {
        desk.tell(addresses);
    }

    @Override
    public Baton baton() {
        return desk.baton();
    }

    @Override
    public void note(String author, String text) throws Mth5Exception {
        writer.note(author, text);
    }

    @Override
    public List<InstrumentReadings> readings() {
        return lanes.stream().map(lane -> lane.watch().readings()).toList();
    }

    @Override
    public Optional<ClockFit> timing(int index) {
        return lanes.get(index).watch().fit();
    }

    @Override
    public Registration listen(RecordingListener listener) {
        return desk.listen(listener);
    }

    @Override
    public void stop(Duration deadline) throws DriverException {
        stopping = true;
        stopper.stop(lanes, deadline);
    }

    @Override
    public void close() throws Mth5Exception {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            stop(CLOSE_DEADLINE);
        } catch (DriverException e) {
            // told in the status of the instrument
        }
        stopper.close(lanes, CLOSE_DEADLINE);
        whenClosed.accept(this);
        desk.close();
        try {
            writer.close();
        } finally {
            desk.farewell();
        }
    }
}
