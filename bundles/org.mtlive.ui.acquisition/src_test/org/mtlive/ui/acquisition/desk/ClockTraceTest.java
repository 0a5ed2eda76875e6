// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.mtlive.acquisition.driver.ClockReading;

/** The course of a clock. */
class ClockTraceTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:10Z");
    private static final long NANOS = 77_000_000_000L;

    @Test
    void takesTheOffsetThatTheInstrumentSays() {
        ClockTrace trace = ClockTrace.EMPTY.with(new ClockReading(NOW, NANOS, false, 3, 1e-5), NOW, NANOS);

        assertEquals(1, trace.size());
        assertEquals(1e-5, trace.offset(0), 0);
        assertFalse(trace.locked(0));
    }

    @Test
    void comparesWithThisComputerWhereTheInstrumentSaysNoOffset() {
        ClockReading twoSecondsOld = ClockReading.of(NOW.minusSeconds(1), NANOS - 2_000_000_000L, true);

        ClockTrace trace = ClockTrace.EMPTY.with(twoSecondsOld, NOW, NANOS);

        assertEquals(1.0, trace.offset(0), 1e-6); // its clock said 9 s when it was 8 s here
    }

    @Test
    void countsAReadingOnceAndForgetsTheOldest() {
        ClockTrace trace = ClockTrace.EMPTY;
        for (int i = 0; i < 4000; i++) {
            trace = trace.with(new ClockReading(NOW, i, true, 8, i), NOW, i);
        }

        assertSame(trace, trace.with(new ClockReading(NOW, 3999, true, 8, 5), NOW, 4000));
        assertEquals(3600, trace.size());
        assertEquals(3999, trace.offset(3599), 0);
        assertEquals(400, trace.offset(0), 0);
    }
}
