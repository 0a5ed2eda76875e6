// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.mtlive.acquisition.driver.QualityBit;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.Samples;

/** For how many samples a channel has had one value, however its samples come. */
class SameValuesTest {

    private final SameValues values = new SameValues(2);

    private void add(int quality, Samples samples) {
        values.add(new SampleBatch(0, 0, FakeDriver.START, 0, quality, samples));
    }

    private void add(int... counts) {
        add(0, new Samples.Int32(counts));
    }

    @Test
    void samplesOfOneValueAddUpOverBatchesAndTheChannelsAreApart() {
        add(7, 7, 7);
        add(7);
        values.add(new SampleBatch(1, 0, FakeDriver.START, 0, 0, new Samples.Int32(new int[] {9})));

        assertEquals(new SameValues.Stretch(7, 4), values.of(0));
        assertEquals(new SameValues.Stretch(9, 1), values.of(1));
    }

    @Test
    void onlyTheSamplesSinceTheLastOtherOneCount() {
        add(7, 7, 7, 8, 7, 7);
        assertEquals(new SameValues.Stretch(7, 2), values.of(0));

        add(7, 7);
        assertEquals(new SameValues.Stretch(7, 4), values.of(0));
        add(8, 7);
        assertEquals(new SameValues.Stretch(7, 1), values.of(0));
        add(8, 8);
        assertEquals(new SameValues.Stretch(8, 2), values.of(0));
    }

    @Test
    void samplesThatStandForMissingOnesOrAreOfACalibrationDoNotCount() {
        for (QualityBit bit : new QualityBit[] {QualityBit.PADDED, QualityBit.CALIBRATION}) {
            add(5, 6, 6);
            add(bit.mask(), new Samples.Int32(new int[] {6, 6, 6}));
            assertEquals(2, values.of(0).samples(), "the same: neither more nor less");
            add(bit.mask(), new Samples.Int32(new int[] {0, 0, 0}));
            assertEquals(0, values.of(0).samples(), "others: nobody knows");
            add(6);
            assertEquals(1, values.of(0).samples());
        }
    }

    @Test
    void clippedSamplesAndThoseOfAnUnlockedClockCount() {
        add(QualityBit.maskOf(QualityBit.CLIPPED, QualityBit.CLOCK_UNLOCKED, QualityBit.GAP_BEFORE),
                new Samples.Int32(new int[] {6, 6, 6}));

        assertEquals(3, values.of(0).samples());
    }

    @Test
    void largeWholeNumbersThatDifferByOneAreTwoValues() {
        add(0, new Samples.Int64(new long[] {1L << 60, (1L << 60) + 1}));

        assertEquals(new SameValues.Stretch((1L << 60) + 1, 1), values.of(0));
    }

    @Test
    void zeroHasOneSignAndNoNumberIsLikeAnother() {
        add(0, new Samples.Float32(new float[] {0F, -0F, 0F}));
        assertEquals(new SameValues.Stretch(0, 3), values.of(0));
        add(0, new Samples.Float64(new double[] {-0D}));
        assertEquals(4, values.of(0).samples());

        add(0, new Samples.Float64(new double[] {Double.NaN, Double.longBitsToDouble(0x7ff8000000000001L)}));
        assertEquals(2, values.of(0).samples());
    }

    @Test
    void afterARestartItCountsAnew() {
        add(7, 7, 7);

        values.restart();
        assertEquals(0, values.of(0).samples());
        add(7);

        assertEquals(1, values.of(0).samples());
    }
}
