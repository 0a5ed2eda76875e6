// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.mtlive.acquisition.writer.WriterReport;
import org.mtlive.acquisition.writer.WriterState;
import org.mtlive.acquisition.writer.WriterStatistics;

/** Numbers as people read them. */
class WordsTest {

    @Test
    void spansHaveTheUnitThatFits() {
        assertEquals("250 ms", Words.span(Duration.ofMillis(250)));
        assertEquals("1 s", Words.span(Duration.ofSeconds(1)));
        assertEquals("12.5 s", Words.span(Duration.ofMillis(12_500)));
        assertEquals("5 min", Words.span(Duration.ofSeconds(300)));
        assertEquals("12 d", Words.span(Duration.ofHours(290)));
    }

    @Test
    void sizesRatesAndOffsetsSayTheirUnits() {
        assertEquals("999 bytes", Words.size(999));
        assertEquals("1.5 MB", Words.size(1_500_000));
        assertEquals("150 Hz", Words.rate(150));
        assertEquals("0.0625 Hz", Words.rate(0.0625));
        assertEquals("+12 \u00b5s", Words.offset(12e-6));
        assertEquals("\u22121.5 ms", Words.offset(-1.5e-3));
        assertEquals("1 d 02:03:04", Words.elapsed(Duration.parse("P1DT2H3M4S")));
    }

    @Test
    void recordedTimeSaysWhatItCountsFrom() {
        Instant begin = Instant.parse("2026-01-01T10:00:00Z");
        Instant later = Instant.parse("2026-01-01T10:12:03Z");

        Instant nextDay = Instant.parse("2026-01-02T10:00:05Z");

        assertEquals("00:12:03 since 10:00:00 UTC", Words.recorded(report(begin, later), true));
        assertEquals("00:12:03 from 10:00:00 to 10:12:03 UTC", Words.recorded(report(begin, later), false));
        assertEquals("1 d 00:00:05 since 2026-01-01 10:00:00 UTC", Words.recorded(report(begin, nextDay), true));
        assertEquals("00:00:00 since 10:12:03 UTC", Words.recorded(report(later, begin), true));
    }

    private static WriterReport report(Instant started, Instant time) {
        return new WriterReport(new WriterState.Opening(), started, time, WriterStatistics.NONE, List.of(),
                Optional.empty(), List.of());
    }

    @Test
    void aFieldNoteIsOneLineWithItsOwnTime() {
        FieldNote note = new FieldNote(Instant.parse("2026-01-01T10:11:12.345Z"), "kim", "Cow", "at the ey electrode");

        assertEquals("event cow at 2026-01-01T10:11:12Z: at the ey electrode", note.line());
    }
}
