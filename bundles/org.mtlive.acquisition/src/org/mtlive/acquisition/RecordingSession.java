// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.acquisition.recording.InstrumentStatus;
import org.mtlive.acquisition.recording.Recording;
import org.mtlive.acquisition.recording.RecordingState;
import org.mtlive.acquisition.writer.LiveWriter;
import org.mtlive.acquisition.writer.WriterListener;
import org.mtlive.acquisition.writer.WriterState;
import org.mtlive.mth5.Mth5Exception;

/** A recording: some instruments, one writer. Owns no thread; any thread may call. */
final class RecordingSession implements Recording {

    private static final Duration CLOSE_DEADLINE = Duration.ofSeconds(5);
    private static final Duration PULL_DEADLINE = Duration.ofSeconds(2);

    private final List<Lane> lanes;
    private final LiveWriter writer;
    private final Consumer<RecordingSession> whenClosed;
    private final CompletableFuture<Void> writerFailed = new CompletableFuture<>();
    private final CompletableFuture<String> stopRequested = new CompletableFuture<>();
    private final CompletableFuture<Object> over;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile boolean stopping;

    /** One instrument and its way to the writer. */
    private record Lane(Instrument instrument, InstrumentSink sink) {

        InstrumentStatus status() {
            return new InstrumentStatus(instrument.plan().driverId(), instrument.description().title(),
                    instrument.channels(), sink.status(), sink.samples(), sink.refused(), sink.ended());
        }
    }

    /**
     * Makes a session that has not started.
     *
     * @param instruments ready to record; closed by the session
     * @param writer      open; closed by the session
     * @param whenClosed  told once
     * @throws Mth5Exception if the writer has no place for an instrument
     */
    RecordingSession(List<Instrument> instruments, LiveWriter writer, Consumer<RecordingSession> whenClosed)
            throws Mth5Exception {
        List<Lane> made = new ArrayList<>();
        for (Instrument instrument : instruments) {
            made.add(new Lane(instrument, new InstrumentSink(writer.sink(instrument.run(), instrument.description()))));
        }
        this.lanes = List.copyOf(made);
        this.writer = writer;
        this.whenClosed = whenClosed;
        CompletableFuture<Void> all = CompletableFuture
                .allOf(lanes.stream().map(lane -> lane.sink().end()).toArray(CompletableFuture[]::new));
        this.over = CompletableFuture.anyOf(all, writerFailed, stopRequested);
        writer.listen(new WriterListener() {
            @Override
            public void stateChanged(WriterState state) {
                if (state instanceof WriterState.Failed) {
                    writerFailed.complete(null);
                }
            }

            @Override
            public void stopRequested(String by) {
                stopRequested.complete(by);
            }
        });
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
                lane.instrument().driver().start(lane.sink());
                started++;
            } catch (DriverException e) {
                lane.sink().fail(e.detail(), e.getMessage());
                last = e;
            }
        }
        if (started == 0 && last != null) {
            throw last;
        }
    }

    /** Ends the instruments of a driver that is no longer offered, and only these. */
    void pull(DriverFactory factory) {
        List<CallGuard.Pending<Boolean>> closing = new ArrayList<>();
        for (Lane lane : lanes) {
            if (lane.instrument().factory() == factory && lane.sink().ended().isEmpty()) {
                lane.sink().fail(StatusDetail.GONE,
                        "driver '" + lane.instrument().plan().driverId() + "' was removed while it recorded");
                closing.add(lane.instrument().driver().beginClose());
            }
        }
        closing.forEach(pending -> pending.awaitQuietly(PULL_DEADLINE));
    }

    @Override
    public RecordingState state() {
        return switch (writer.state()) {
            case WriterState.Failed failed -> new RecordingState.Failed(failed.reason(), failed.samplesLost());
            case WriterState.Finished finished -> new RecordingState.Closed(finished.samples());
            case WriterState.Closing closing -> new RecordingState.Stopping();
            case WriterState.Opening opening -> ofInstruments();
            case WriterState.Recording recording -> ofInstruments();
            case WriterState.Suspended suspended -> ofInstruments(); // the writer's own state tells more
        };
    }

    private RecordingState ofInstruments() {
        int ended = (int) lanes.stream().filter(lane -> lane.sink().ended().isPresent()).count();
        if (ended == lanes.size()) {
            return new RecordingState.Ended();
        }
        return stopping ? new RecordingState.Stopping() : new RecordingState.Running(lanes.size() - ended, ended);
    }

    @Override
    public List<InstrumentStatus> instruments() {
        return lanes.stream().map(Lane::status).toList();
    }

    @Override
    public LiveWriter writer() {
        return writer;
    }

    @Override
    public Optional<String> stopRequest() {
        return Optional.ofNullable(stopRequested.getNow(null));
    }

    @Override
    public boolean awaitEnd(Duration limit) throws InterruptedException {
        try {
            over.get(Math.max(0, limit.toNanos()), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new AssertionError(e); // none of its futures is ever completed with an exception
        }
    }

    @Override
    public void stop(Duration deadline) throws DriverException {
        stopping = true;
        long endNanos = System.nanoTime() + GuardedDriver.stopLimit(deadline).toNanos();
        List<Lane> running = lanes.stream().filter(lane -> lane.sink().ended().isEmpty()).toList();
        List<CallGuard.Pending<Boolean>> stops =
                running.stream().map(lane -> lane.instrument().driver().beginStop(deadline)).toList();
        DriverException trouble = null;
        for (int i = 0; i < stops.size(); i++) {
            try {
                stops.get(i).await(Duration.ofNanos(endNanos - System.nanoTime()));
                running.get(i).sink().fail(StatusDetail.DRIVER_ERROR, "stopped without saying its end");
            } catch (DriverException e) {
                running.get(i).sink().fail(e.detail(), e.getMessage());
                if (trouble == null) {
                    trouble = e;
                } else {
                    trouble.addSuppressed(e);
                }
            }
        }
        if (trouble != null) {
            throw trouble;
        }
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
        List<CallGuard.Pending<Boolean>> closing =
                lanes.stream().map(lane -> lane.instrument().driver().beginClose()).toList();
        closing.forEach(pending -> pending.awaitQuietly(CLOSE_DEADLINE));
        whenClosed.accept(this);
        writer.close();
    }

    // the rest of the interface follows in the next step
    @Override
    public org.mtlive.acquisition.recording.Preflight preflight() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void add(org.mtlive.acquisition.recording.InstrumentPlan plan) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void stopInstrument(int index, Duration deadline) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void pause(int index) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void resume(int index) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<org.mtlive.acquisition.recording.Alarm> alarms() {
        return List.of();
    }

    @Override
    public void acknowledge(long id, String by, String note) {
        throw new IllegalArgumentException("there is no alarm " + id);
    }

    @Override
    public org.mtlive.acquisition.recording.Baton baton() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void note(String author, String text) throws Mth5Exception {
        writer.note(author, text);
    }

    @Override
    public List<org.mtlive.acquisition.recording.InstrumentReadings> readings() {
        return lanes.stream().map(lane -> org.mtlive.acquisition.recording.InstrumentReadings.NONE).toList();
    }

    @Override
    public Optional<org.mtlive.acquisition.recording.ClockFit> timing(int index) {
        return Optional.empty();
    }

    @Override
    public org.mtlive.acquisition.writer.Registration listen(
            org.mtlive.acquisition.recording.RecordingListener listener) {
        throw new UnsupportedOperationException();
    }
}
