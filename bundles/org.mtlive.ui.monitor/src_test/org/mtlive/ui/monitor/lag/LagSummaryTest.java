// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.lag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.mtlive.mth5.store.LiveState;
import org.mtlive.mth5.store.WriterStatus;
import org.mtlive.ui.Level;
import org.mtlive.ui.monitor.FakeReader;
import org.mtlive.ui.monitor.follow.MonitorState;

class LagSummaryTest {
    private static final Duration POLL = Duration.ofMillis(50);
    private final ScreenLag lag = new ScreenLag();

    private static Optional<WriterStatus> writer(int queue) {
        return Optional.of(new WriterStatus(UUID.randomUUID(), "h", 1, "", Instant.EPOCH, 1, Instant.EPOCH,
                LiveState.RECORDING, "", 0, 0, 0, queue, queue, 1, 2000, 2000, 2000));
    }

    private static void millis(ScreenLag lag, long age, long paint) {
        lag.add(age * 1_000_000, paint * 1_000_000);
    }

    @Test
    void theTermsTogetherAreTheMedian() {
        for (int i = 0; i < 9; i++)
            millis(lag, 160, 20);
        millis(lag, 5000, 20);

        LagTerms terms = LagTerms.of(lag.measured(), writer(0), 10, POLL);

        assertEquals(180, lag.measured().p50Ms());
        assertEquals(new LagTerms(83, 0, 52, 25, 20), terms);
        assertEquals(180, terms.totalMs());
    }

    @Test
    void batchesThatWaitAreTheQueuesShare() {
        millis(lag, 160, 20);

        LagTerms terms = LagTerms.of(lag.measured(), writer(3), 10, POLL);

        assertEquals(180, terms.totalMs(), 1e-9);
        assertTrue(terms.queueMs() > terms.batchMs());
    }

    @Test
    void withoutContractThereIsNoFlushToTell() {
        millis(lag, 160, 20);

        assertEquals(0, LagTerms.of(lag.measured(), Optional.empty(), 0, POLL).flushMs());
    }

    @Test
    void aQuickPictureIsGoodAndNoneSaysWhy() throws Exception {
        FakeReader reader = new FakeReader();
        MonitorState live = new MonitorState.Open(reader.file(), reader.facts());
        LagSummary none = LagSummary.of(live, lag.measured());
        millis(lag, 100, 20);

        LagSummary quick = LagSummary.of(live, lag.measured());

        assertTrue(none.sentence().contains("Live Traces"));
        assertEquals("120 ms", quick.headline());
        assertEquals(Level.GOOD, quick.level());
        assertEquals(5, quick.terms().size());
        assertTrue(LagSummary.of(new MonitorState.Nothing(), lag.measured()).terms().isEmpty());
    }
}
