// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.mtlive.acquisition.driver.DriverState;
import org.mtlive.acquisition.driver.EndReason;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.OfferResult;
import org.mtlive.driver.tck.Guarded.CallFailed;
import org.opentest4j.TestAbortedException;

/** What a driver delivers, and how it takes the answers of its sink. */
public abstract class DeliveryContract extends LifeContract {

    /** Batches of each channel that are looked at. */
    private static final int BATCHES = 5;
    /** Offers a second to a full sink beyond which a driver is said to spin; no instrument has as many batches. */
    private static final long MOST_OFFERS_A_SECOND = 5000;

    /** For the contracts of this package. */
    DeliveryContract() {
    }

    /** Start returns and every channel brings samples. */
    @Test
    public void startReturnsAndSamplesCome() throws Exception {
        try (Session session = Session.need(this, endless())) {
            InstrumentDescription description = session.needArmed();
            ProbeSink sink = new ProbeSink(description);
            try {
                session.start(sink);
            } catch (CallFailed e) {
                fail(e.getMessage() + ". Start only starts the thread that delivers", e);
            }
            assertTrue(sink.awaitEveryChannel(limits().patience()), () -> "not every channel of "
                    + description.channels().size() + " brought samples within " + limits().patience().toSeconds()
                    + " s; ends said: " + sink.ends() + ". Deliver what was described, or see endless()");
        }
    }

    /** The batches of a channel follow each other from index 0: no overlap, no gap but a marked one. */
    @Test
    public void batchesOfAChannelFollowEachOther() throws Exception {
        assertRule(Rule.ORDER);
    }

    /** Batches have the type that was described, the host's time, and arrays that are left alone afterwards. */
    @Test
    public void batchesAreAsDescribedAndLeftAlone() throws Exception {
        assertRule(Rule.CONTENT);
    }

    /** Batches come from a thread of the driver's own, one thread at a time. */
    @Test
    public void batchesComeFromOneThreadOfTheDriver() throws Exception {
        assertRule(Rule.THREAD);
    }

    /** The instrument's time of each batch fits the time of sample 0 and the index. */
    @Test
    public void timesOfTheInstrumentFitTheIndex() throws Exception {
        assertRule(Rule.CLOCK);
    }

    /** The states told go forward, and the last one fits the reason of the end. */
    @Test
    public void statesGoForwardAndFitTheEnd() throws Exception {
        assertRule(Rule.STATES);
    }

    /** Looks at an endless recording that is stopped, and at one that ends, where there is one. */
    private void assertRule(Rule rule) throws Exception {
        try (Session session = Session.need(this, endless())) {
            ProbeSink sink = session.needRecording();
            sink.awaitMore(BATCHES, limits().patience());
            session.needStop();
            assertEquals(List.of(), sink.broken(rule), "in an endless recording");
        }
        Optional<Counterpart> ending = ending();
        if (ending.isPresent()) {
            try (Session session = Session.need(this, ending.get())) {
                ProbeSink sink = session.needStarted();
                sink.awaitEnd(limits().patience());
                session.needClose();
                assertEquals(List.of(), sink.broken(rule), "in a recording that ends by itself");
            }
        }
    }

    /** A sink that is full for a while costs nothing that can wait; the driver neither spins nor dies. */
    @Test
    public void aFullSinkLosesNothingThatCanWait() throws Exception {
        try (Session session = Session.need(this, endless())) {
            ProbeSink sink = session.needRecording();
            sink.awaitMore(BATCHES, limits().patience());
            if (!sink.broken(Rule.ORDER).isEmpty()) {
                throw new TestAbortedException("skipped: first make batchesOfAChannelFollowEachOther pass");
            }
            sink.answer(OfferResult.FULL);
            if (sink.awaitOffer(limits().patience())) {
                assertNoSpin(sink);
            }
            sink.answer(OfferResult.ACCEPTED);
            assertTrue(sink.awaitMore(2, limits().patience()), () -> "the sink was full for a while, and after that no"
                    + " more samples came within " + limits().patience().toSeconds() + " s; ends said: " + sink.ends()
                    + ". FULL is no error: wait with sink.awaitSpace and offer again");
            if (waitsWhenFull()) {
                assertEquals(Optional.empty(), sink.lost(), "a batch that was answered FULL was left out. Offer the"
                        + " same batch again until it is taken, or say in waitsWhenFull() that the instrument cannot"
                        + " wait");
            }
            assertEquals(List.of(), sink.broken(Rule.ORDER), "after the sink was full");
        }
    }

    private void assertNoSpin(ProbeSink sink) throws InterruptedException {
        long before = sink.offers();
        long begin = System.nanoTime();
        Thread.sleep(limits().settle().plusMillis(1)); // to count what comes meanwhile
        double seconds = (System.nanoTime() - begin) / 1e9;
        long offers = sink.offers() - before;
        assertTrue(offers <= MOST_OFFERS_A_SECOND * seconds, () -> offers + " offers within " + seconds + " s to a sink"
                + " that is full: the driver spins. Wait with sink.awaitSpace between two offers");
    }

    /**
     * A driver whose instrument drops out says so, as OFFLINE or with a failed end, and samples come again when it is
     * back: from the same driver, or from a new one.
     */
    @Test
    public void anInstrumentThatDropsOutIsToldAndComesBack() throws Exception {
        Optional<CutCounterpart> cuttable = given(InstrumentCase.DROPPING_OUT, droppingOut(), "droppingOut");
        if (cuttable.isEmpty()) {
            return;
        }
        CutCounterpart instrument = cuttable.get();
        try (Session session = Session.need(this, instrument)) {
            ProbeSink sink = session.needRecording();
            instrument.cut();
            assertTrue(sink.awaitStateOrEnd(limits().patience(), DriverState.OFFLINE, DriverState.DEGRADED),
                    () -> "the instrument was cut off, and nothing was said within " + limits().patience().toSeconds()
                            + " s. Tell the state OFFLINE, or end with FAILED and StatusDetail.COMMUNICATION_ERROR");
            instrument.restore();
            if (sink.ends().isEmpty()) {
                assertTrue(sink.awaitMore(2, limits().patience()), () -> "the instrument is back, and no samples came"
                        + " within " + limits().patience().toSeconds() + " s; ends said: " + sink.ends());
                assertTrue(sink.awaitStateOrEnd(limits().patience(), DriverState.RECORDING),
                        "samples come again, but the last state told is still not RECORDING");
                assertEquals(List.of(), sink.broken(Rule.ORDER), "after the drop-out");
                assertEquals(List.of(), sink.broken(Rule.CLOCK), "after the drop-out");
                return;
            }
            assertEquals(EndReason.FAILED, sink.ends().getFirst().reason(),
                    "an instrument that dropped out has failed");
            session.needClose();
            assertComesBack(instrument);
        }
    }

    /** The recording makes a new driver for an instrument that failed. */
    private void assertComesBack(Counterpart instrument) throws Exception {
        try (Session again = Session.need(this, Counterpart.of(instrument.settings()))) {
            ProbeSink sink = again.needStarted();
            assertTrue(sink.awaitEveryChannel(limits().patience()), () -> "the instrument is back, and a new driver"
                    + " brings no samples within " + limits().patience().toSeconds() + " s; ends said: " + sink.ends());
        }
    }

    /** A sink that is closed, at once or while it is full, ends the driver. */
    @Test
    public void aClosedSinkEndsTheDriver() throws Exception {
        for (OfferResult before : List.of(OfferResult.ACCEPTED, OfferResult.FULL)) {
            try (Session session = Session.need(this, endless())) {
                ProbeSink sink = session.needRecording();
                sink.answer(before);
                sink.awaitOffer(limits().patience());
                sink.answer(OfferResult.CLOSED);
                assertTrue(sink.awaitEnd(limits().patience()), () -> "the sink was " + before + " and then CLOSED, and"
                        + " no end came within " + limits().patience().toSeconds() + " s. After CLOSED free the source"
                        + " and call sink.end: nothing is taken any more");
            }
        }
    }
}
