// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.lag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.mtlive.mth5.store.LiveState;
import org.mtlive.mth5.store.WriterStatus;
import org.mtlive.ui.Delay;
import org.mtlive.ui.Level;
import org.mtlive.ui.RecordingDelays;
import org.mtlive.ui.monitor.FakeReader;
import org.mtlive.ui.monitor.follow.MonitorState;

class LagSummaryTest {
    private static final Duration POLL = Duration.ofMillis(50);
    private final ScreenLag lag = new ScreenLag();

    private static Optional<WriterStatus> writer() {
        return Optional.of(new WriterStatus(UUID.randomUUID(), "h", 1, "", Instant.EPOCH, 1, Instant.EPOCH,
                LiveState.RECORDING, "", 0, 0, 0, 0, 0, 1, 2000, 3000, 3000));
    }

    private static void millis(ScreenLag lag, long age, long paint) {
        lag.add(age * 1_000_000, paint * 1_000_000);
    }

    @Test
    void theTermsOfAnotherProcessTogetherAreTheMedian() {
        for (int i = 0; i < 9; i++)
            millis(lag, 160, 20);
        millis(lag, 5000, 20);

        LagTerms terms = LagTerms.ofOther(lag.measured(), writer(), 10, POLL);

        assertEquals(180, lag.measured().total().p50Ms());
        assertEquals(5020, lag.measured().total().p99Ms());
        assertEquals(new LagTerms(new Delay(83, Double.NaN), Delay.UNKNOWN, new Delay(52, 103), new Delay(25, 49.5),
                new Delay(20, 20)), terms);
    }

    @Test
    void ofARecordingOfThisWindowItsWriterTellsTheFirstThree() {
        millis(lag, 160, 20);
        RecordingDelays.Parts parts = new RecordingDelays.Parts(new Delay(60, 70), new Delay(1, 9), new Delay(70, 110));

        LagTerms terms = LagTerms.ofOwn(lag.measured(), parts, POLL);

        assertEquals(new LagTerms(new Delay(60, 70), new Delay(1, 9), new Delay(70, 110), new Delay(25, 49.5),
                new Delay(20, 20)), terms);
    }

    @Test
    void withoutContractThereIsNoFlushToTell() {
        millis(lag, 160, 20);

        assertFalse(LagTerms.ofOther(lag.measured(), Optional.empty(), 0, POLL).flush().isKnown());
    }

    @Test
    void whatIsNotKnownIsADash() throws Exception {
        FakeReader reader = new FakeReader();
        millis(lag, 100, 20);

        LagSummary summary = LagSummary.of(new MonitorState.Open(reader.file(), reader.facts()), lag.measured(),
                Optional.empty());

        assertFalse(summary.terms().get(1).delay().isKnown());
        assertEquals("–", LagSummary.milliseconds(summary.terms().get(1).delay().p99Ms()));
    }

    @Test
    void aQuickPictureIsGoodAndNoneSaysWhy() throws Exception {
        FakeReader reader = new FakeReader();
        MonitorState live = new MonitorState.Open(reader.file(), reader.facts());
        LagSummary none = LagSummary.of(live, lag.measured(), Optional.empty());
        millis(lag, 100, 20);

        LagSummary quick = LagSummary.of(live, lag.measured(), Optional.empty());

        assertTrue(none.sentence().contains("Live Traces"));
        assertEquals("120 ms", quick.headline());
        assertEquals(Level.GOOD, quick.level());
        assertEquals(5, quick.terms().size());
        assertTrue(LagSummary.of(new MonitorState.Nothing(), lag.measured(), Optional.empty()).terms().isEmpty());
    }
}
