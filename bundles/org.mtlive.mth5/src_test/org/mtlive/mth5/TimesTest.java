// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
    @Test
    void timesAreWrittenAsMth5WritesThem() {
        assertEquals("1980-01-01T00:00:00+00:00", Times.format(Times.DEFAULT));
        assertEquals("2026-01-01T00:00:40.950000+00:00", Times.format(Instant.parse("2026-01-01T00:00:40.95Z")));
        assertEquals("2026-01-02T01:02:03.123457+00:00", Times.format(Instant.parse("2026-01-02T01:02:03.123456789Z")));
        assertEquals("2026-01-01T00:00:01+00:00", Times.format(Instant.parse("2026-01-01T00:00:00.9999999Z")));
    }

    @ParameterizedTest
    @CsvSource({"2026-01-02,2026-01-02T00:00:00Z", "2026-01-02 01:02:03,2026-01-02T01:02:03Z",
        "2026-01-02T01:02:03.5,2026-01-02T01:02:03.5Z", "2026-01-02T01:02:03+02:00,2026-01-01T23:02:03Z",
        "2026-01-02T01:02:03Z,2026-01-02T01:02:03Z", "2026-01-02T01:02,2026-01-02T01:02:00Z"})
    void timesAreReadInTheFormsThatFilesHave(String text, Instant time) throws Mth5Exception {
        assertEquals(time, Times.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "none", "2026-13-01", "26-01-01", "2026-01-02T25:00:00"})
    void whatIsNoTimeIsRefused(String text) {
        assertThrows(Mth5Exception.class, () -> Times.parse(text));
    }

    @Test
    void sampleTimesOfWholeRatesAreExactAfterAWeek() {
        Instant start = Instant.parse("2026-01-01T00:00:00Z");

        assertEquals(start.plusSeconds(604_800), Times.ofSample(start, 604_800L * 150, 150));
        assertEquals(Instant.parse("2026-01-01T00:00:40.95Z"), Times.end(start, 4096, 100));
        assertEquals(start.minusSeconds(1), Times.ofSample(start, -150, 150));
        assertEquals(start.plusSeconds(20), Times.ofSample(start, 2, 0.1));
        assertEquals(start, Times.end(start, 0, 100));
        assertThrows(IllegalArgumentException.class, () -> Times.ofSample(start, 1, 0));
    }
}
