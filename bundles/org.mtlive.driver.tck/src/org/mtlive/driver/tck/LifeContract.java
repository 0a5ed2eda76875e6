// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.tck;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.EndReason;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.OfferResult;
import org.mtlive.driver.tck.Guarded.CallFailed;

/** The order of the calls, and the end that always comes, once, with its reason. */
public abstract class LifeContract extends DescriptionContract {

    /** For the contracts of this package. */
    LifeContract() {
    }

    /** A start out of turn is refused: before arm, twice, after close. */
    @Test
    public void startOutOfTurnIsRefused() throws Exception {
        try (Session session = Session.need(this, endless())) {
            assertStartRefused(session, session.needDescription(), "before arm()");
        }
        try (Session session = Session.need(this, endless())) {
            ProbeSink first = session.needStarted();
            assertStartRefused(session, session.needDescription(), "a second time");
            session.needStop();
            assertFalse(first.awaitMore(1, limits().settle()), "samples come after stop, since start was called twice");
        }
        try (Session session = Session.need(this, endless())) {
            InstrumentDescription description = session.needArmed();
            session.needClose();
            assertStartRefused(session, description, "after close()");
        }
        try (Session session = Session.need(this, endless())) {
            InstrumentDescription description = session.needDescription();
            session.needClose();
            try {
                session.arm();
            } catch (CallFailed e) {
                return; // refused here already
            }
            assertStartRefused(session, description, "after close() and arm()");
        }
    }

    private static void assertStartRefused(Session session, InstrumentDescription description, String when) {
        ProbeSink sink = new ProbeSink(description);
        CallFailed e = assertThrows(CallFailed.class, () -> session.start(sink), () -> "start " + when
                + " was accepted. Refuse it with a DriverException: the order is describe, arm, start, stop, close,"
                + " once; a thread started here would be left over");
        assertInstanceOf(DriverException.class, e.getCause(),
                () -> "start " + when + ": " + e.getMessage() + ". Refuse it with a DriverException");
        assertEquals(List.of(), sink.ends(), () -> "start " + when + " was refused, yet end was said to its sink");
    }

    /**
     * Stop returns within its deadline, before the start and while the sink is full too, and nothing is offered after
     * it returned.
     */
    @Test
    public void stopReturnsInTimeAndNothingComesAfterIt() throws Exception {
        assertStops(OfferResult.ACCEPTED);
        assertStops(OfferResult.FULL);
        try (Session session = Session.need(this, endless())) {
            session.needArmed();
            session.stop();
        } catch (CallFailed e) {
            fail("before the start: " + e.getMessage() + ". Stop may come at any time", e);
        }
    }

    private void assertStops(OfferResult answer) throws Exception {
        try (Session session = Session.need(this, endless())) {
            ProbeSink sink = session.needRecording();
            sink.answer(answer);
            if (answer == OfferResult.FULL) {
                sink.awaitOffer(limits().patience());
            }
            try {
                session.stop();
            } catch (CallFailed e) {
                fail(e.getMessage() + (answer == OfferResult.FULL ? " (the sink was full)" : "") + ". Stop has to"
                        + " return " + limits().stop().toMillis() + " ms after it was called, whatever the source or"
                        + " the sink do: interrupt the thread that delivers", e);
            }
            sink.answer(OfferResult.ACCEPTED);
            long offers = sink.offers();
            assertFalse(sink.awaitOffer(limits().settle()), () -> (sink.offers() - offers) + " batches were offered"
                    + " after stop had returned. Wait in stop until the thread that delivers is done");
            try {
                session.stop();
            } catch (CallFailed e) {
                fail("the second stop: " + e.getMessage() + ". Stop may come more than once", e);
            }
        }
    }

    /** After a stop the end is said once, before stop returns, with STOPPED. */
    @Test
    public void aStopIsAnsweredWithOneEnd() throws Exception {
        try (Session session = Session.need(this, endless())) {
            ProbeSink sink = session.needRecording();
            session.needStop();
            assertFalse(sink.ends().isEmpty(), "stop returned and the end was not said. Call sink.end(STOPPED, ...)"
                    + " before stop returns: the file waits for it");
            assertOneEnd(session, sink, EndReason.STOPPED);
        }
    }

    /** After the last sample of the source the end is said once, with FINISHED. */
    @Test
    public void theEndOfTheSourceIsToldOnce() throws Exception {
        Optional<Counterpart> instrument = given(InstrumentCase.ENDING, ending(), "ending");
        if (instrument.isEmpty()) {
            return;
        }
        try (Session session = Session.need(this, instrument.get())) {
            ProbeSink sink = session.needStarted();
            assertTrue(sink.awaitEnd(limits().patience()), "the source is at its end, but no end was said within "
                    + limits().patience().toSeconds() + " s. Call sink.end(FINISHED, ...) after the last batch");
            assertOneEnd(session, sink, EndReason.FINISHED);
        }
    }

    /** After an error while recording the end is said once, with FAILED and a text. */
    @Test
    public void anErrorIsToldOnce() throws Exception {
        Optional<Counterpart> instrument = given(InstrumentCase.FAILING, failing(), "failing");
        if (instrument.isEmpty()) {
            return;
        }
        try (Session session = Session.need(this, instrument.get())) {
            ProbeSink sink = session.needStarted();
            assertTrue(sink.awaitEnd(limits().patience()), "the source failed, but no end was said within "
                    + limits().patience().toSeconds() + " s. Catch everything on the thread that delivers and call"
                    + " sink.end(FAILED, what failed, where, and what to do)");
            assertOneEnd(session, sink, EndReason.FAILED);
        }
    }

    /** Closing a driver that records ends it, and says so. */
    @Test
    public void closeWhileRecordingTellsTheEnd() throws Exception {
        try (Session session = Session.need(this, endless())) {
            ProbeSink sink = session.needRecording();
            session.needClose();
            assertTrue(sink.awaitEnd(limits().settle()), "close() while recording said no end. Close stops first");
            Thread.sleep(limits().settle()); // for what must not come
            assertEquals(1, sink.ends().size(), () -> "ends said: " + sink.ends() + ". Say it once");
        }
    }

    /** Close may come in every state and twice, stop before the start too; neither throws nor hangs. */
    @Test
    public void closeMayComeAtAnyTimeAndTwice() throws Exception {
        assertCloses("that was only made", session -> { });
        assertCloses("that was described", Session::needDescription);
        assertCloses("that is armed", Session::needArmed);
        assertCloses("that was stopped before its start", session -> {
            session.needArmed();
            session.needStop();
        });
        assertCloses("that records", Session::needRecording);
        assertCloses("that was stopped", session -> {
            session.needRecording();
            session.needStop();
        });
    }

    private void assertCloses(String which, Step step) throws Exception {
        try (Session session = Session.need(this, endless())) {
            try {
                step.to(session);
                session.closeDriver();
                session.closeDriver();
            } catch (CallFailed e) {
                fail("closing a driver " + which + ", twice: " + e.getMessage() + ". Stop and close may come at any"
                        + " time and more than once, and return quickly", e);
            }
        }
    }

    /** Brings a driver into a state. */
    @FunctionalInterface
    private interface Step {
        void to(Session session) throws Exception;
    }

    private void assertOneEnd(Session session, ProbeSink sink, EndReason expected) throws Exception {
        Thread.sleep(limits().settle()); // for what must not come
        session.needClose();
        List<ProbeSink.End> ends = sink.ends();
        Executable once = () -> assertEquals(1, ends.size(), () -> "ends said: " + ends + ". Say it exactly once;"
                + " guard it with a flag where several threads may come to the end");
        ProbeSink.End end = ends.getFirst();
        Executable reason = () -> assertEquals(expected, end.reason(), () -> "the end was " + end);
        boolean told = end.text() != null && (expected != EndReason.FAILED || !end.text().isBlank());
        Executable text = () -> assertTrue(told, () -> "the end was " + end + ". The text is never null, and says"
                + " what failed after FAILED");
        assertAll(once, reason, text, () -> assertEquals(List.of(), sink.broken(Rule.AFTER_END),
                "after the end nothing may come"));
    }
}
