// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mtlive.ui.chart.TimeTicks.Tick;

class TimeTicksTest {
    private static final long START = TimeTicks.nanos(Instant.parse("2026-01-01T23:59:50.250Z"));

    @Test
    void marksStandAtRoundTimesInUtc() {
        List<Tick> ticks = TimeTicks.of(new TimeWindow(START, 60_000_000_000L), 600, 90);

        assertEquals(List.of("00:00:00", "00:00:10", "00:00:20", "00:00:30", "00:00:40", "00:00:50"),
                ticks.stream().map(Tick::label).toList());
    }

    @Test
    void marksOfShortWindowsHaveFractionsAndThoseOfLongOnesDates() {
        assertEquals("23:59:50.26", TimeTicks.of(new TimeWindow(START, 200_000_000L), 1000, 90).getFirst().label());
        assertEquals("01-02", TimeTicks.of(new TimeWindow(START, 4 * 86_400_000_000_000L), 800, 90).getFirst().label());
    }

    @ParameterizedTest
    @ValueSource(longs = {1_000_000L, 37_000_000L, 1_000_000_000L, 61_000_000_000L, 5_000_000_000_000L,
        90_000_000_000_000L, 30 * 86_400_000_000_000L, TimeWindow.LONGEST})
    void marksNeverStandCloserThanWanted(long length) {
        TimeWindow window = new TimeWindow(START, length);

        List<Tick> ticks = TimeTicks.of(window, 1000, 90);

        for (int i = 1; i < ticks.size(); i++)
            assertTrue(window.x(ticks.get(i).nanos(), 1000) - window.x(ticks.get(i - 1).nanos(), 1000) >= 89.99);
        assertTrue(ticks.size() <= 12);
    }

    @ParameterizedTest
    @CsvSource({"12000000, 12 ms", "1234000000, 1.2 s", "42000000000, 42 s", "200000000000, 3 min 20 s",
        "3600000000000, 1 h", "187200000000000, 2 d 4 h"})
    void durationsAreShort(long nanos, String text) {
        assertEquals(text, TimeTicks.duration(nanos));
    }

    @Test
    void timesSayThatTheyAreUtc() {
        assertEquals("2026-01-01 23:59:50.250 UTC", TimeTicks.time(START));
        assertEquals("1969-12-31 23:59:59.999 UTC", TimeTicks.time(-1_000_000));
    }
}
