// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.util.Arrays;

import org.mtlive.acquisition.driver.QualityBit;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.Samples;

/**
 * For how many samples each channel of an instrument has had one and the same value up to now. Only samples that came
 * count, so that a gap neither ends nor prolongs it. Any thread.
 *
 * <p>Design note: a batch is looked at from its end, as far as its samples are the same. That is two samples of a
 * channel that lives.
 */
final class SameValues {

    /** Samples that say nothing about what the instrument measures. */
    private static final int NOT_MEASURED = QualityBit.maskOf(QualityBit.PADDED, QualityBit.CALIBRATION);

    private final long[] last;
    private final long[] samples;

    /**
     * A value that has not changed.
     *
     * @param bits    the value: whole numbers as they are, real ones as their bits
     * @param samples how many samples have had it, 0 when none came
     */
    record Stretch(long bits, long samples) {
    }

    SameValues(int channels) {
        this.last = new long[channels];
        this.samples = new long[channels];
    }

    /**
     * Samples came. Those that stand for missing ones, or are of a calibration, never prolong what is the same, and end
     * it when they differ: what is told stays true.
     */
    synchronized void add(SampleBatch batch) {
        int channel = batch.channel();
        int count = batch.count();
        long value = bits(batch.samples(), count - 1);
        int same = 1;
        while (same < count && bits(batch.samples(), count - 1 - same) == value) {
            same++;
        }
        long before = same == count && value == last[channel] ? samples[channel] : 0;
        boolean measured = (batch.quality() & NOT_MEASURED) == 0;
        last[channel] = value;
        samples[channel] = before + (measured ? same : 0);
    }

    /** The instrument is away or paused: what comes then is looked at anew. */
    synchronized void restart() {
        Arrays.fill(samples, 0);
    }

    synchronized Stretch of(int channel) {
        return new Stretch(last[channel], samples[channel]);
    }

    int channels() {
        return samples.length;
    }

    /** Zero has one sign here, and there is one NaN. */
    private static long bits(Samples samples, int index) {
        return switch (samples) {
            case Samples.Int32 counts -> counts.values()[index];
            case Samples.Int64 counts -> counts.values()[index];
            case Samples.Float32 values -> Float.floatToIntBits(values.values()[index] + 0F);
            case Samples.Float64 values -> Double.doubleToLongBits(values.values()[index] + 0D);
        };
    }
}
