// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.mtlive.acquisition.driver.support.TimeIndex.Placement;

class TimeIndexTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private final TimeIndex index = new TimeIndex(START, 10, 0.5);

    @Test
    void stretchesThatFollowEachOtherWithinTheToleranceHaveNoGap() {
        assertEquals(new Placement(0, 0, 10, 0, false), index.place(START.plusMillis(20), 10));
        assertEquals(new Placement(10, 0, 10, 0, false), index.place(START.plusMillis(980), 10));
        assertEquals(new Placement(20, 0, 10, 0, false), index.place(START.plusMillis(2010), 10));
    }

    @Test
    void aLateStretchLeavesAGapOfTheMissingSamples() {
        index.place(START, 10);

        assertEquals(new Placement(35, 0, 5, 25, false), index.place(START.plusMillis(3500), 5));
        assertEquals(40, index.nextSample());
    }

    @Test
    void samplesThatWereThereBeforeAreLeftOut() {
        index.place(START, 10);

        assertEquals(0, index.place(START, 10).count(), "the same again");
        assertEquals(new Placement(10, 4, 6, 0, false), index.place(START.plusMillis(600), 10), "an overlap");
        assertEquals(0, index.place(START.minusSeconds(60), 10).count(), "long before the start");
        assertEquals(16, index.nextSample());
    }

    @Test
    void aStretchThatBeginsBeforeTheStartIsCut() {
        assertEquals(new Placement(0, 7, 3, 0, false), index.place(START.minusMillis(700), 10));
    }

    @Test
    void aTimeFarAheadCountsOnlyWhenTheNextStretchConfirmsIt() {
        index.place(START, 10);
        Instant later = START.plusSeconds(3 * 86_400);

        assertTrue(index.place(later, 10).held());
        assertEquals(new Placement(10, 0, 10, 0, false), index.place(START.plusSeconds(1), 10), "it was damaged");
        assertTrue(index.place(later, 10).held());
        assertEquals(new Placement(3 * 864_000L + 10, 0, 10, 3 * 864_000L - 10, false),
                index.place(later.plusSeconds(1), 10), "it was true");
    }

    @Test
    void aWrongRateLosesNothingAndIsToldAsDrift() {
        for (int i = 0; i < 100; i++) {
            Placement placement = index.place(START.plusMillis(1010L * i), 10);

            assertEquals(10L * i, placement.firstSample());
            assertEquals(0, placement.gap());
        }
        assertEquals(9.9, index.driftSamples(), 0.01);
        assertFalse(index.place(START.plusMillis(101_000), 10).held());
    }
}
