// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TimeHistogramTest {

    @Test
    void quantilesAreRightToFivePercent() {
        TimeHistogram histogram = new TimeHistogram();

        for (int micros = 1; micros <= 10_000; micros++) {
            histogram.record(micros * 1_000L);
        }

        assertEquals(10_000, histogram.count());
        assertEquals(5_000, histogram.quantileMicros(0.50), 250);
        assertEquals(9_900, histogram.quantileMicros(0.99), 500);
        assertEquals(10_000, histogram.maxMicros());
    }

    @Test
    void anEmptyHistogramSaysZero() {
        TimeHistogram histogram = new TimeHistogram();

        assertEquals(0, histogram.quantileMicros(0.5));
        assertEquals(0, histogram.maxMicros());
    }

    @Test
    void extremesAreCountedNotLost() {
        TimeHistogram histogram = new TimeHistogram();

        histogram.record(-5);
        histogram.record(0);
        histogram.record(Long.MAX_VALUE);

        assertEquals(3, histogram.count());
        assertEquals(0, histogram.quantileMicros(0.5));
        assertEquals(Long.MAX_VALUE / 1e3, histogram.maxMicros());
    }
}
