// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.mtlive.acquisition.writer.FlushPolicy;

class FlushTimerTest {

    private static final long MS = 1_000_000;

    @Test
    void timeCountsFromTheFirstSampleAfterAFlush() {
        FlushTimer timer = new FlushTimer(new FlushPolicy(0, Duration.ofMillis(10)));

        assertEquals(Long.MAX_VALUE, timer.leftNanos(0));
        timer.appended(1, true, 5 * MS);
        timer.appended(2, true, 9 * MS);

        assertFalse(timer.isDue(15 * MS - 1));
        assertTrue(timer.isDue(15 * MS));
        timer.flushed();
        assertFalse(timer.isDue(100 * MS));
    }

    @Test
    void samplesCauseAFlushBeforeTheTimeDoes() {
        FlushTimer timer = new FlushTimer(new FlushPolicy(100, Duration.ofSeconds(1)));

        timer.appended(99, true, 0);
        assertFalse(timer.isDue(1));
        timer.appended(100, true, 2);

        assertTrue(timer.isDue(2));
    }

    @Test
    void aFlushThatIsDueWaitsForTheRestOfARoundButNotForEver() {
        FlushTimer timer = new FlushTimer(FlushPolicy.EVERY_BATCH);

        timer.appended(10, false, 0);
        assertFalse(timer.isDue(0));
        assertTrue(timer.isDue(FlushTimer.LEVEL_WAIT_NANOS));

        timer.appended(10, true, 1);
        assertTrue(timer.isDue(1));
    }

    @Test
    void aClockNearItsOverflowDoesNotMatter() {
        FlushTimer timer = new FlushTimer(new FlushPolicy(0, Duration.ofMillis(10)));

        timer.appended(1, true, Long.MAX_VALUE - 5);

        assertFalse(timer.isDue(Long.MAX_VALUE));
        assertTrue(timer.isDue(Long.MAX_VALUE - 5 + 10 * MS));
    }

    @Test
    void aRoundIsLevelWhenAllAreAtTheSameSample() {
        Round round = new Round(2);

        round.reached(10);
        assertFalse(round.isLevel());
        round.reached(10);
        assertTrue(round.isLevel());
        round.reached(20);
        assertFalse(round.isLevel());
    }
}
