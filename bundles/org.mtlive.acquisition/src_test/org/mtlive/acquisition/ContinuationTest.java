// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.acquisition.writer.GapPolicy;
import org.mtlive.mth5.SampleType;

class ContinuationTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<ChannelDescription> FAST_AND_SLOW = List.of(
            ChannelDescription.of("ex", SampleType.INT32, 100, "mV"),
            ChannelDescription.of("temperature", SampleType.FLOAT32, 1, "celsius"));

    private static Continuation of(long[] ends, Instant newStart) {
        return Continuation.of(FAST_AND_SLOW, START, START, ends, FAST_AND_SLOW, newStart, GapPolicy.DEFAULT);
    }

    @Test
    void eachChannelGoesOnAtTheSampleNearestToItsTime() {
        Continuation.InRun how = assertInstanceOf(Continuation.InRun.class,
                of(new long[] {900, 9}, START.plusMillis(12_346)));

        assertArrayEquals(new long[] {1235, 12}, how.placement());
        assertEquals("goes on at sample 1235, -0.400 samples from its time", how.text());
    }

    @Test
    void aTimeBeforeTheLastSampleBeginsANewRun() {
        Continuation.NewRun how = assertInstanceOf(Continuation.NewRun.class,
                of(new long[] {900, 9}, START.plusMillis(8_990)));

        assertEquals("its clock says 2026-01-01T00:00:08.990Z, which is 0.010 s before the last sample recorded",
                how.reason());
    }

    @Test
    void aTimeRightAfterTheLastSampleHasNoGap() {
        assertArrayEquals(new long[] {900, 9}, assertInstanceOf(Continuation.InRun.class,
                of(new long[] {900, 9}, START.plusSeconds(9))).placement());
    }

    @Test
    void aSourceThatBeginsAgainAtTheSameTimeIsReadAgain() {
        Continuation.InRun how = assertInstanceOf(Continuation.InRun.class, of(new long[] {900, 9}, START));

        assertArrayEquals(new long[] {0, 0}, how.placement());
    }

    @Test
    void aTimeBeforeTheRunBeginsANewOne() {
        assertInstanceOf(Continuation.NewRun.class, of(new long[] {0, 0}, START.minusSeconds(1)));
    }

    @Test
    void aGapThatIsTooLongBeginsANewRun() {
        Continuation how = Continuation.of(FAST_AND_SLOW, START, START, new long[] {100, 1}, FAST_AND_SLOW,
                START.plusSeconds(11), new GapPolicy(999));

        assertEquals("it was away for 1000 samples, and at most 999 are padded",
                assertInstanceOf(Continuation.NewRun.class, how).reason());
    }

    @Test
    void anotherRateOrTypeBeginsANewRun() {
        List<ChannelDescription> faster = List.of(ChannelDescription.of("ex", SampleType.INT32, 200, "mV"),
                FAST_AND_SLOW.get(1));
        List<ChannelDescription> wider = List.of(ChannelDescription.of("ex", SampleType.INT64, 100, "mV"),
                FAST_AND_SLOW.get(1));

        for (List<ChannelDescription> now : List.of(faster, wider, FAST_AND_SLOW.subList(0, 1))) {
            assertInstanceOf(Continuation.NewRun.class, Continuation.of(FAST_AND_SLOW, START, START,
                    new long[] {100, 1}, now, START.plusSeconds(60), GapPolicy.DEFAULT));
        }
    }
}
