// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.SampleType;
import org.mtlive.mth5.store.GapKind;
import org.mtlive.mth5.store.GapRow;
import org.mtlive.ui.chart.TimeTicks;
import org.mtlive.ui.chart.Trace;
import org.mtlive.ui.chart.Trace.Span;
import org.mtlive.ui.monitor.FakeReader;
import org.mtlive.ui.monitor.overview.OverviewModel.Picture;

class OverviewModelTest {
    private static final Instant START = Instant.parse("2026-01-01T00:30:00Z");
    private final FakeReader reader = new FakeReader();
    private final ChannelId hx = reader.add("001", "hx", 1, START, SampleType.FLOAT64, i -> i == 5000 ? 99 : i % 7);
    private final OverviewModel model = new OverviewModel();

    private Picture picture() throws Mth5Exception {
        return model.picture(reader, reader.facts());
    }

    @Test
    void aLineIsAnHourOnTheClockAndASpikeIsInItsPlace() throws Mth5Exception {
        reader.grow(hx, 3 * 3600);
        model.change(s -> s.withColumns(360).withLine(Duration.ofHours(1)));

        List<Trace> lines = picture().chart().traces();

        assertEquals(List.of("01-01 00:00", "01-01 01:00", "01-01 02:00", "01-01 03:00"),
                lines.stream().map(Trace::title).toList());
        assertEquals(TimeTicks.nanos(Instant.parse("2026-01-01T01:00:00Z")), lines.get(1).shiftNanos());
        assertEquals(99, lines.get(1).bars().max((1800 + 5000 - 3600) / 10), "10 s a column");
        assertEquals(6, lines.get(2).bars().highest());
        assertTrue(Double.isNaN(lines.getFirst().bars().max(100)), "before the start");
        assertFalse(Double.isNaN(lines.getFirst().bars().max(185)));
        assertTrue(lines.stream().allMatch(line -> line.scale().equals(lines.getFirst().scale())));
    }

    @Test
    void longRecordingsAreReadInPartsTheNewestFirst() throws Mth5Exception {
        ChannelId fast = reader.add("001", "ex", 1000, START, SampleType.FLOAT64, i -> 1);
        reader.grow(fast, 3 * 3_600_000L);
        model.change(s -> s.withColumns(100).withLine(Duration.ofHours(1)).withChannel(fast.toString()));

        Picture first = picture();
        int pictures = 1;
        Picture last = first;
        for (; !last.complete(); pictures++)
            last = picture();

        List<Trace> lines = first.chart().traces();
        assertFalse(first.complete());
        assertTrue(Double.isNaN(lines.getFirst().bars().highest()));
        assertEquals(1, lines.getLast().bars().highest());
        assertTrue(last.chart().traces().stream().allMatch(line -> line.bars().highest() == 1));
        assertTrue(pictures >= 3 && pictures < 10, pictures + " pictures");
    }

    @Test
    void whatWasReadIsNotReadAgain() throws Mth5Exception {
        reader.grow(hx, 10 * 3600);
        model.change(s -> s.withColumns(100).withLine(Duration.ofHours(1)));
        picture();
        reader.samplesRead = 0;
        reader.grow(hx, 60);
        reader.gaps.add(new GapRow(hx, GapKind.GAP, 10 * 3600 + 10, 10, START, ""));

        picture();

        assertTrue(reader.samplesRead < 3600, reader.samplesRead + " samples read for a minute");
    }

    @Test
    void allRunsOfTheStationAreTogether() throws Mth5Exception {
        ChannelId later = reader.add("002", "hx", 1, START.plus(Duration.ofHours(5)), SampleType.FLOAT64, i -> 1);
        reader.grow(hx, 600);
        reader.grow(later, 600);
        model.change(s -> s.withChannel(later.toString()).withLine(Duration.ofHours(1)));

        assertEquals(List.of("run 001", "run 002"),
                picture().chart().traces().stream().map(Trace::detail).toList());
    }

    @Test
    void gapsAreMarked() throws Mth5Exception {
        reader.grow(hx, 1800);
        reader.gaps.add(new GapRow(hx, GapKind.GAP, 600, 300, START, ""));
        model.change(s -> s.withColumns(360).withLine(Duration.ofHours(1)));

        assertEquals(List.of(new Span(240, 270)), picture().chart().traces().getFirst().gaps());
    }

    @Test
    void linesFitTheLengthOfTheRecording() throws Mth5Exception {
        reader.grow(hx, 3600);
        String short1 = picture().chart().axis();
        reader.grow(hx, 20 * 3600);
        String hours = picture().chart().axis();
        reader.grow(hx, 20 * 86_400);
        String days = picture().chart().axis();

        assertTrue(short1.contains("10 min") && hours.contains("1 h") && days.contains("1 d"),
                short1 + hours + days);
    }
}
