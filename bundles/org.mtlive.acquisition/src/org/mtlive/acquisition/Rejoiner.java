// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.acquisition.recording.RecordingPlan;
import org.mtlive.acquisition.writer.LiveWriter;
import org.mtlive.acquisition.writer.WriterState;
import org.mtlive.mth5.Mth5Exception;

/**
 * Brings instruments back that dropped out: again and again, with growing pauses, a new driver is made, described and
 * armed, and goes on where {@link Continuation} says. Each attempt has a thread of its own, {@code mtlive-rejoin-<id>},
 * because it takes as long as the driver does.
 */
final class Rejoiner {

    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(2);

    private final RecordingPlan plan;
    private final DriverRegistry drivers;
    private final LiveWriter writer;
    private final RecordingThread thread;
    private final NoteBook notes;
    private final NextRun nextRun;
    /** Each attempt is made once: when its time has come, or because its driver came. */
    private final Map<Lane, AtomicBoolean> waiting = new ConcurrentHashMap<>();

    Rejoiner(RecordingPlan plan, DriverRegistry drivers, LiveWriter writer, RecordingThread thread, NoteBook notes,
            NextRun nextRun) {
        this.plan = plan;
        this.drivers = drivers;
        this.writer = writer;
        this.thread = thread;
        this.notes = notes;
        this.nextRun = nextRun;
    }

    /** Tries again after the next pause. */
    void await(Lane lane) {
        AtomicBoolean next = new AtomicBoolean();
        waiting.put(lane, next);
        boolean samplesCame = lane.watch().takeProgress();
        Duration pause = plan.supervision().rejoin().pause(lane.nextAttempt(samplesCame));
        thread.later(pause, () -> begin(lane, next));
    }

    /** A driver has come: what waits for it need not wait longer. */
    void came(String driverId) {
        waiting.forEach((lane, begun) -> {
            if (lane.plan().driverId().equals(driverId)) {
                begin(lane, begun);
            }
        });
    }

    private void begin(Lane lane, AtomicBoolean begun) {
        if (lane.isOffline() && begun.compareAndSet(false, true)) {
            waiting.remove(lane, begun);
            Thread.ofPlatform().daemon().name("mtlive-rejoin-" + lane.plan().driverId()).start(() -> attempt(lane));
        }
    }

    private void attempt(Lane lane) {
        lane.link().instrument().driver().beginClose().awaitQuietly(CLOSE_LIMIT);
        try {
            if (!(writer.state() instanceof WriterState.Recording)) {
                throw new DriverException(StatusDetail.WRITER_CLOSED, "waits for the writer");
            }
            DriverFactory factory = drivers.require(lane.plan().driverId());
            rejoin(lane, Candidate.examineAgain(lane.plan(), factory, plan).arm());
        } catch (DriverException e) {
            again(lane, e.detail(), String.valueOf(e.getMessage()));
        } catch (Mth5Exception e) {
            lane.giveUp(StatusDetail.WRITER_CLOSED, "came back, but the file does not take it: " + e.getMessage());
        } catch (RuntimeException e) {
            again(lane, StatusDetail.DRIVER_ERROR, e.toString());
        }
    }

    private void again(Lane lane, StatusDetail detail, String text) {
        if (lane.isOffline()) {
            lane.stillOffline(detail, text);
            await(lane);
        }
    }

    private void rejoin(Lane lane, Instrument instrument) throws DriverException, Mth5Exception {
        try {
            Lane.Link link = link(lane, instrument);
            if (!lane.connect(link)) {
                instrument.driver().abandon();
                return;
            }
            link.instrument().driver().start(link.sink());
            if (link.sink().ended().isPresent() || !drivers.offers(instrument.factory())) {
                link.sink().fail(StatusDetail.GONE, "driver '" + lane.plan().driverId() + "' was removed");
                instrument.driver().abandon();
            }
        } catch (DriverException e) {
            lane.link().sink().fail(e.detail(), String.valueOf(e.getMessage()));
        } catch (Mth5Exception | RuntimeException e) {
            instrument.driver().abandon();
            throw e;
        }
    }

    private Lane.Link link(Lane lane, Instrument instrument) throws Mth5Exception {
        Lane.Link before = lane.link();
        Instrument known = before.instrument();
        Continuation how = Continuation.of(known.description().channels(), before.runStart(), known.start(),
                lane.watch().ends(), instrument.description().channels(), instrument.start(), plan.gap());
        instrument.checkup().clock().flatMap(Finding::value).ifPresent(lane.watch()::reported);
        return switch (how) {
            case Continuation.InRun(long[] placement, String text) -> {
                notes.note(lane.name(), "is back: " + text);
                Instrument same = instrument.into(known.run());
                yield new Lane.Link(same, before.runStart(), sink(lane, same, placement, true));
            }
            case Continuation.NewRun(String reason) -> {
                Instrument next = nextRun.of(instrument);
                notes.note(lane.name(), "is back, into the new run " + next.run() + ", because " + reason);
                lane.watch().begins(ClockTrack.of(next), next.description().channels().size());
                yield new Lane.Link(next, next.start(),
                        sink(lane, next, new long[next.description().channels().size()], false));
            }
        };
    }

    private InstrumentSink sink(Lane lane, Instrument instrument, long[] placement, boolean returns)
            throws Mth5Exception {
        SampleSink target = writer.sink(instrument.run(), instrument.description());
        return new InstrumentSink(target, placement, returns, lane, lane.watch());
    }
}
