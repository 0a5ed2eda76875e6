// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.traces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.SampleType;
import org.mtlive.reader.Scale;
import org.mtlive.ui.monitor.FakeReader;

class FilteredColumnsTest {
    private static final double RATE = 1000;
    private final FakeReader reader = new FakeReader();
    /** 50,000 nT of the earth, 3 nT at 2 Hz, 40 nT of the mains. */
    private final ChannelId id = reader.add("001", "hx", RATE, Instant.EPOCH, SampleType.FLOAT64,
            i -> 50_000 + 3 * wave(2, i) + 40 * wave(50, i));

    private static double wave(double hz, long sample) {
        return Math.sin(2 * Math.PI * hz * sample / RATE);
    }

    @Test
    void theNotchTakesAwayTheMainsAndNothingElse() throws Mth5Exception {
        reader.grow(id, 60_000);
        FilteredColumns columns = columns(DisplayFilter.NONE.withMains(50));

        columns.ensure(reader, 400, 600, 60_000);

        for (int c = 400; c < 600; c++) {
            double wave = 50_000 + 3 * wave(2, c * 100 + 50);
            assertTrue(Math.abs((columns.min(c) + columns.max(c)) / 2 - wave) < 1.5, "column " + c);
            assertTrue(columns.max(c) - columns.min(c) < 6, "column " + c);
        }
    }

    @Test
    void theHighPassTakesAwayTheEarthWithoutRinging() throws Mth5Exception {
        reader.grow(id, 60_000);
        FilteredColumns columns = columns(DisplayFilter.NONE.withHighPass(10).withLowPass(100));

        columns.ensure(reader, 0, 600, 60_000);

        for (int c = 5; c < 600; c++)
            assertEquals(40, columns.max(c), 3, "column " + c);
        assertTrue(Math.abs(columns.max(0)) < 100);
    }

    @Test
    void aFilterThatGoesOnGivesWhatOneGivesThatReadAllAtOnce() throws Mth5Exception {
        DisplayFilter filter = DisplayFilter.NONE.withHighPass(1).withLowPass(100).withMains(50);
        FilteredColumns step = columns(filter);
        FilteredColumns once = columns(filter);
        for (int i = 1; i <= 300; i++) {
            reader.grow(id, 33);
            step.ensure(reader, 0, 40 + i / 3, 33L * i);
        }
        long end = 33L * 300;

        once.ensure(reader, 0, 140, end);

        for (int c = 0; c < end / 100; c++) {
            assertEquals(once.min(c), step.min(c), "column " + c);
            assertEquals(once.max(c), step.max(c), "column " + c);
        }
    }

    @Test
    void goingOnReadsOnlyWhatIsNew() throws Mth5Exception {
        reader.grow(id, 30_000);
        FilteredColumns columns = columns(DisplayFilter.NONE.withLowPass(10));
        columns.ensure(reader, 200, 300, 30_000);
        long before = reader.samplesRead;

        reader.grow(id, 100);
        columns.ensure(reader, 201, 301, 30_100);

        assertEquals(100, reader.samplesRead - before);
    }

    @Test
    void missingSamplesStayMissingAndDoNotSpoilWhatFollows() {
        DisplayFilter.Running running = DisplayFilter.NONE.withLowPass(10).start(RATE);

        double first = running.next(5);
        double missing = running.next(Double.NaN);
        double after = running.next(5);

        assertEquals(5, first, 1e-9);
        assertTrue(Double.isNaN(missing));
        assertEquals(5, after, 1e-9);
    }

    @Test
    void frequenciesThatASampleRateCannotHaveDoNothing() {
        DisplayFilter.Running running = new DisplayFilter(600, 700, 60).start(1);

        for (double value : new double[] {1, -7, 3})
            assertEquals(value, running.next(value));
    }

    private FilteredColumns columns(DisplayFilter filter) {
        return new FilteredColumns(id, Scale.COUNTS, 100, Holes.NONE, filter, RATE);
    }
}
