// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TimeWindowTest {
    private static final long SECOND = 1_000_000_000L;
    private final TimeWindow window = new TimeWindow(100 * SECOND, 60 * SECOND);

    @Test
    void timesAndPlacesAreOppositeWays() {
        assertEquals(250, window.x(115 * SECOND, 1000));
        assertEquals(115 * SECOND, window.nanosAt(250, 1000));
    }

    @Test
    void zoomingKeepsTheAnchorInItsPlace() {
        TimeWindow half = window.zoomed(0.5, 130 * SECOND);

        assertEquals(30 * SECOND, half.lengthNanos());
        assertEquals(window.x(130 * SECOND, 1000), half.x(130 * SECOND, 1000));
    }

    @Test
    void zoomingStopsAtTheShortestAndLongestWindow() {
        assertEquals(TimeWindow.SHORTEST, window.zoomed(1e-12, window.startNanos()).lengthNanos());
        assertEquals(TimeWindow.LONGEST, window.zoomed(1e12, window.startNanos()).lengthNanos());
    }

    @Test
    void aWindowThatStepsMovesByWholeColumns() {
        long now = 1_790_000_000L * SECOND;
        TimeWindow first = TimeWindow.stepping(now, 60 * SECOND, 1700);

        for (long later = 0; later < SECOND; later += SECOND / 97) {
            TimeWindow next = TimeWindow.stepping(now + later, 60 * SECOND, 1700);
            double moved = first.x(next.startNanos(), 1700);
            assertEquals(Math.round(moved), moved, 1e-3);
            assertEquals(0.5, next.x(now + later, 1700) - 1699, 0.501);
        }
    }

    @Test
    void windowsWithoutLengthAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new TimeWindow(0, 0));
    }
}
