// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.mtlive.acquisition.driver.Samples;
import org.mtlive.acquisition.writer.FlushPolicy;
import org.mtlive.acquisition.writer.GapPolicy;
import org.mtlive.acquisition.writer.WriterStatistics;
import org.mtlive.mth5.SampleType;
import org.mtlive.mth5.store.GapKind;

/** The sample index is the truth: what the file holds at an index is what the instrument gave that index. */
class ContinuityTest {

    @Test
    void consecutiveBatchesAreWrittenAsTheyAre() throws Exception {
        Fixture f = new Fixture(FlushPolicy.EVERY_BATCH, "ex");

        f.offer(0, 0, 5);
        f.offer(0, 5, 5);
        f.loop.doWork();

        assertEquals(IntStream.range(0, 10).mapToObj(i -> (double) i).toList(), f.values("ex"));
        assertEquals(10, f.setup.counters().samples.sum());
        assertEquals(40, f.setup.counters().bytes.sum());
    }

    @Test
    void aGapIsPaddedWithNanCountedAndNoted() throws Exception {
        Fixture f = new Fixture(FlushPolicy.EVERY_BATCH, "ex");

        f.offer(0, 0, 2);
        f.offer(0, 5, 2);
        f.loop.doWork();

        assertEquals(List.of(0.0, 1.0, Double.NaN, Double.NaN, Double.NaN, 5.0, 6.0), f.values("ex"));
        WriterStatistics s = f.setup.counters().snapshot(f.setup.queue());
        assertEquals(1, s.gaps());
        assertEquals(3, s.gapSamples());
        assertEquals(0, s.nans());
        assertEquals(GapKind.GAP, f.file.gaps.getFirst().kind());
        assertEquals(2, f.file.gaps.getFirst().firstSample());
        assertEquals(3, f.file.gaps.getFirst().samples());
    }

    @Test
    void aGapOfIntegersIsPaddedWithZero() throws Exception {
        Fixture f = new Fixture(Fixture.request(SampleType.INT32, "ex").withFlush(FlushPolicy.EVERY_BATCH),
                SampleType.INT32, "ex");

        f.sink.offer(Fixture.batch(0, 2, new Samples.Int32(new int[] {7})));
        f.loop.doWork();

        assertEquals(List.of(0.0, 0.0, 7.0), f.values("ex"));
        assertTrue(f.file.gaps.getFirst().detail().contains("0"));
    }

    @Test
    void aHugeGapIsPaddedInPieces() throws Exception {
        Fixture f = new Fixture(FlushPolicy.EVERY_BATCH, "ex");
        int missing = 3 * Padding.BLOCK_SAMPLES + 5;

        f.offer(0, missing, 1);
        f.loop.doWork();

        assertEquals(missing + 1, f.values("ex").size());
        assertEquals(5, f.file.count("append ex"));
    }

    @Test
    void theStartOfAnOverlappingBatchIsLeftOut() throws Exception {
        Fixture f = new Fixture(FlushPolicy.EVERY_BATCH, "ex");

        f.offer(0, 0, 5);
        f.offer(0, 3, 4);
        f.loop.doWork();

        assertEquals(IntStream.range(0, 7).mapToObj(i -> (double) i).toList(), f.values("ex"));
        assertEquals(1, f.setup.counters().overlaps.sum());
        assertEquals(GapKind.OVERLAP, f.file.gaps.getFirst().kind());
        assertEquals(2, f.file.gaps.getFirst().samples());
    }

    @Test
    void aDuplicateIsLeftOut() throws Exception {
        Fixture f = new Fixture(FlushPolicy.EVERY_BATCH, "ex");

        f.offer(0, 0, 5);
        f.offer(0, 1, 4);
        f.loop.doWork();
        f.flushes.flushAll();

        assertEquals(5, f.values("ex").size());
        assertEquals(1, f.setup.counters().duplicates.sum());
        assertEquals(GapKind.DUPLICATE, f.file.gaps.getFirst().kind());
    }

    @Test
    void neighbouringIrregularitiesBecomeOneRow() throws Exception {
        Fixture f = new Fixture(new FlushPolicy(0, Duration.ofSeconds(1)), "ex");
        f.offer(0, 0, 100);

        for (int first = 0; first < 100; first += 10) {
            f.offer(0, first, 10);
        }
        f.loop.doWork();
        f.flushes.flushAll();

        assertEquals(1, f.file.gaps.size());
        assertEquals(100, f.file.gaps.getFirst().samples());
        assertEquals(10, f.setup.counters().duplicates.sum());
    }

    @Test
    void eachChannelHasItsOwnIndex() throws Exception {
        Fixture f = new Fixture(FlushPolicy.EVERY_BATCH, "ex", "ey");

        f.offer(1, 0, 3);
        f.offer(0, 0, 1);
        f.offer(1, 3, 2);
        f.loop.doWork();

        assertEquals(List.of(0.0), f.values("ex"));
        assertEquals(List.of(0.0, 1.0, 2.0, 3.0, 4.0), f.values("ey"));
    }

    @Test
    void theLongestGapThatIsPaddedIsASetting() throws Exception {
        Fixture f = new Fixture(Fixture.request(SampleType.FLOAT32, "ex").withGap(new GapPolicy(10)),
                SampleType.FLOAT32, "ex");

        f.offer(0, 10, 1);
        f.loop.doWork();

        assertEquals(11, f.values("ex").size());
    }
}
