// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.traces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.SampleType;
import org.mtlive.mth5.store.GapKind;
import org.mtlive.mth5.store.GapRow;
import org.mtlive.reader.FileLife;
import org.mtlive.ui.chart.TimeTicks;
import org.mtlive.ui.chart.Trace;
import org.mtlive.ui.chart.Trace.Span;
import org.mtlive.ui.monitor.FakeReader;

class TraceModelTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int SPIKE_AT = 35_123;

    private static final class TestClock extends Clock {
        private Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final TestClock clock = new TestClock();
    private final FakeReader reader = new FakeReader();
    private final ChannelId hx = reader.add("001", "hx", 1000, START, SampleType.INT32,
            i -> i == SPIKE_AT ? 9000 : i % 10);
    private final TraceModel model = new TraceModel(clock);

    private TraceFrame frame() throws Mth5Exception {
        return model.frame(reader, reader.facts());
    }

    /** A minute has been recorded; the newest sample is 2 s old; the plot has 600 columns of 0.1 s. */
    private void aMinute() {
        reader.grow(hx, 60_000);
        clock.now = START.plusSeconds(62);
        model.change(s -> s.withColumns(600));
    }

    @Test
    void oneSampleAmongHundredsIsSeenInItsColumn() throws Mth5Exception {
        aMinute();

        Trace row = frame().chart().traces().getFirst();

        int column = SPIKE_AT / 100 - 20;
        assertEquals(9000, row.bars().max(column));
        assertEquals(9, row.bars().max(column - 2));
        assertTrue(row.scale().y(9000, 100) >= 0, "the spike is not cut off");
    }

    @Test
    void theWindowEndsNowAndWhatIsMissingUntilThenIsTheLag() throws Mth5Exception {
        aMinute();

        TraceFrame frame = frame();

        Trace row = frame.chart().traces().getFirst();
        assertEquals(TimeTicks.nanos(clock.now), frame.chart().window().endNanos());
        assertEquals(580, row.endX(), 1e-6);
        assertEquals("2.0 s", row.lag());
        assertTrue(Double.isNaN(row.bars().max(585)));
    }

    @Test
    void aFinishedFileHasNoLagAndEndsWithItsNewestSample() throws Mth5Exception {
        aMinute();
        reader.life = FileLife.FINISHED;

        TraceFrame frame = frame();

        assertEquals("", frame.chart().traces().getFirst().lag());
        assertEquals(TimeTicks.nanos(START.plusSeconds(60)), frame.chart().window().endNanos());
    }

    @Test
    void theTimeOfAReplayIsThatOfItsSamples() throws Mth5Exception {
        aMinute();
        clock.now = START.plus(Duration.ofDays(400));
        frame();
        clock.now = clock.now.plusSeconds(3);

        TraceFrame frame = frame();

        assertEquals(TimeTicks.nanos(START.plusSeconds(63)), frame.chart().window().endNanos());
        assertEquals("3.0 s", frame.chart().traces().getFirst().lag());
        assertTrue(frame.status().contains("replay"));
        assertEquals(-1, frame.ageNanos());
    }

    @Test
    void theAgeIsThatOfTheMiddleNewSample() throws Mth5Exception {
        aMinute();
        frame();
        reader.grow(hx, 1000);

        assertEquals(Duration.ofMillis(1500).toNanos(), frame().ageNanos());
        assertEquals(-1, frame().ageNanos());
    }

    @Test
    void onePansBackWhileItIsRecordedAndForwardUntilItFollowsAgain() throws Mth5Exception {
        aMinute();
        frame();

        model.pan(-0.5);
        clock.now = clock.now.plusSeconds(5);
        long start = frame().chart().window().startNanos();
        boolean followed = model.settings().follow();
        model.pan(0.5);
        model.pan(0.5);

        assertEquals(TimeTicks.nanos(START.minusSeconds(28)), start);
        assertFalse(followed);
        assertTrue(model.settings().follow());
        assertEquals(TimeTicks.nanos(clock.now), frame().chart().window().endNanos());
    }

    @Test
    void zoomingKeepsNowAtTheRightEdgeWhileFollowing() throws Mth5Exception {
        aMinute();
        frame();

        model.zoom(0.1, 0.5);

        TraceFrame frame = frame();
        assertEquals(6_000_000_000L, frame.chart().window().lengthNanos());
        assertEquals(TimeTicks.nanos(clock.now), frame.chart().window().endNanos());
    }

    @Test
    void zoomedInEverySampleHasItsPlace() throws Mth5Exception {
        aMinute();
        frame();
        model.jump(TimeTicks.nanos(START.plusMillis(SPIKE_AT)));
        model.zoom(0.06 / 60, 0.5);

        Trace row = frame().chart().traces().getFirst();

        assertTrue(row.bars().sparse());
        assertEquals(9000, row.bars().max(300));
    }

    @Test
    void gapsAreSpansAndTheirPaddingIsNoSignal() throws Mth5Exception {
        ChannelId padded = reader.add("001", "hy", 1000, START, SampleType.INT32,
                i -> i >= 30_000 && i < 40_000 ? 0 : 500);
        reader.grow(padded, 60_000);
        reader.gaps.add(new GapRow(padded, GapKind.GAP, 30_000, 10_000, START, "padded with 0"));
        aMinute();

        Trace row = frame().chart().traces().get(1);

        assertEquals(List.of(new Span(280, 380)), row.gaps());
        assertEquals(500, row.bars().lowest());
        assertTrue(Double.isNaN(row.bars().min(300)));
    }

    @Test
    void fullScaleOfACountingInstrumentIsClipping() throws Mth5Exception {
        ChannelId full = reader.add("001", "ex", 1000, START, SampleType.INT32,
                i -> i >= 30_000 && i < 30_200 ? 8_388_607 : 5);
        reader.grow(full, 60_000);
        aMinute();

        List<Trace> rows = frame().chart().traces();

        assertEquals(1, rows.get(1).clipped().size());
        assertEquals(280, rows.get(1).clipped().getFirst().from(), 1);
        assertEquals(List.of(), rows.getFirst().clipped());
    }

    @Test
    void anInstrumentThatStoppedStaysInSightWithItsLag() throws Mth5Exception {
        ChannelId stopped = reader.add("001", "hz", 1000, START.minusSeconds(500), SampleType.INT32, i -> 1);
        reader.grow(stopped, 1000);
        aMinute();

        List<Trace> rows = frame().chart().traces();

        assertEquals(2, rows.size());
        assertEquals("9 min 21 s", rows.get(1).lag());
    }

    @Test
    void earlierRunsAreShownWhereTheyWereRecorded() throws Mth5Exception {
        ChannelId earlier = reader.add("000", "hx", 1000, START.minusSeconds(500), SampleType.INT32, i -> 1);
        reader.grow(earlier, 100_000);
        aMinute();
        int now = frame().chart().traces().size();

        model.jump(TimeTicks.nanos(START.minusSeconds(450)));

        assertEquals(1, now);
        assertEquals(List.of("S1/MT1/001/hx", "S1/MT1/000/hx"),
                frame().chart().traces().stream().map(Trace::key).toList());
    }

    @Test
    void hiddenChannelsAreNotReadAndAllHiddenSaysSo() throws Mth5Exception {
        aMinute();
        model.change(s -> s.withHidden(Set.of("S1/MT1/hx")));
        reader.samplesRead = 0;

        TraceFrame frame = frame();

        assertEquals(List.of(), frame.chart().traces());
        assertTrue(frame.chart().message().contains("hidden"));
        assertEquals(0, reader.samplesRead);
    }

    @Test
    void aScaleKeyChangesOnlyTheSelectedRow() throws Mth5Exception {
        ChannelId hy = reader.add("001", "hy", 1000, START, SampleType.INT32, i -> i % 10);
        reader.grow(hy, 60_000);
        aMinute();
        frame();

        model.stepScale(hy.toString(), true);

        List<Trace> rows = frame().chart().traces();
        assertFalse(rows.getFirst().scale().fixed());
        assertTrue(rows.get(1).scale().fixed());
        assertEquals(2, rows.get(1).scale().half());
    }

    @Test
    void followingAMinuteOfAFastChannelReadsOnlyNewSamples() throws Mth5Exception {
        aMinute();
        frame();
        reader.samplesRead = 0;

        for (int i = 0; i < 50; i++) {
            reader.grow(hx, 100);
            clock.now = clock.now.plusMillis(100);
            frame();
        }

        assertTrue(reader.samplesRead < 3 * 50 * 200, "read " + reader.samplesRead + " samples for 5000 new ones");
    }
}
