// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

import org.mtlive.acquisition.driver.ClockSource;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverState;
import org.mtlive.acquisition.driver.InstrumentReading;
import org.mtlive.acquisition.driver.PowerSource;

/**
 * Asks instruments that record for their clock and their supply, where they can be asked. One that does not answer is
 * told in its readings and in the notes; its samples are not touched by it. Called on the recording's thread, which
 * never waits for a driver.
 *
 * <p>Design note: the recording's thread begins a call and looks at it at its next visits. So a driver that hangs has
 * one thread hanging, however often its turn comes.
 */
final class InstrumentPoll {

    /** How often an instrument is asked. The file keeps a row every ten seconds. */
    static final Duration PERIOD = Duration.ofSeconds(10);

    private final SessionClock clock;
    private final NoteBook notes;
    private final Map<Lane, List<Question<?>>> questions = new WeakHashMap<>();

    InstrumentPoll(SessionClock clock, NoteBook notes) {
        this.clock = clock;
        this.notes = notes;
    }

    /** Asks what is due, and takes what was answered. */
    void look(Lane lane) {
        questions.computeIfAbsent(lane, fresh -> List.of(
                new Question<ClockSource>("clock", ClockSource.class, ClockSource::clock),
                new Question<PowerSource>("supply", PowerSource.class, PowerSource::power)))
                .forEach(question -> question.look(lane));
    }

    /** What an instrument is asked again and again. */
    private final class Question<C> {

        private final String what;
        private final Class<C> capability;
        private final GuardedDriver.Ask<C, InstrumentReading> ask;
        private Optional<Asked> asked = Optional.empty();
        private long nextNanos;

        Question(String what, Class<C> capability, GuardedDriver.Ask<C, InstrumentReading> ask) {
            this.what = what;
            this.capability = capability;
            this.ask = ask;
            this.nextNanos = clock.nanos() + PERIOD.toNanos(); // it was asked before the start
        }

        void look(Lane lane) {
            asked.ifPresent(call -> take(lane, call));
            boolean records = lane.isConnected() && lane.driverStatus().state() != DriverState.OFFLINE;
            if (asked.isEmpty() && records && clock.nanos() - nextNanos >= 0) {
                nextNanos = clock.nanos() + PERIOD.toNanos();
                Lane.Link link = lane.link();
                asked = link.instrument().driver().beginAsk(capability, what, ask)
                        .map(pending -> new Asked(link, pending, clock.nanos()));
            }
        }

        private void take(Lane lane, Asked call) {
            if (call.link() != lane.link() || lane.ended().isPresent()) {
                call.pending().giveUp(); // whom it was asked of is no longer there
                asked = Optional.empty();
                return;
            }
            if (call.pending().isHanging()) {
                if (clock.nanos() - call.sinceNanos() >= call.link().instrument().driver().limit().toNanos()) {
                    call.pending().giveUp();
                    failed(lane, "it does not answer");
                }
                return; // not asked again while it hangs
            }
            asked = Optional.empty();
            try {
                InstrumentReading reading = call.pending().await(Duration.ZERO);
                call.link().sink().report(reading);
                if (lane.watch().answered(what)) {
                    notes.note(lane.name(), "can be asked for its " + what + " again");
                }
            } catch (DriverException e) {
                failed(lane, String.valueOf(e.getMessage()));
            }
        }

        private void failed(Lane lane, String why) {
            if (lane.isConnected() && lane.watch().unanswered(what, why)) {
                notes.note(lane.name(), "cannot be asked for its " + what + ": " + why);
            }
        }
    }

    /** A call that was begun. */
    private record Asked(Lane.Link link, CallGuard.Pending<InstrumentReading> pending, long sinceNanos) {
    }
}
