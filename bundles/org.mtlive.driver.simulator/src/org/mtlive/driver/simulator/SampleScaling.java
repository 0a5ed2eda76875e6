// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.simulator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.acquisition.driver.Samples;
import org.mtlive.mth5.ChannelKind;
import org.mtlive.mth5.CoefficientFilter;
import org.mtlive.mth5.ResponseFilter;
import org.mtlive.mth5.SampleType;
import org.mtlive.mth5.Units;

/**
 * From physical values to what the digitiser delivers: the values as they are, or whole counts behind a flat filter.
 */
final class SampleScaling {

    private SampleScaling() {
    }

    /** Counts in one unit: fine enough for the quietest field, wide enough for the strongest burst. */
    static double countsPerUnit(ChannelKind kind) {
        return switch (kind) {
            case ELECTRIC -> 10_000;
            case MAGNETIC -> 1_000_000;
            case AUXILIARY -> 1_000;
        };
    }

    /** The digitiser of a channel, when samples are whole numbers. */
    static Optional<ResponseFilter> filter(ChannelDescription channel) {
        if (channel.sampleType().isReal()) {
            return Optional.empty();
        }
        return Optional.of(new CoefficientFilter("simulator_" + channel.kind().text() + "_digitiser", channel.units(),
                Units.COUNTS, countsPerUnit(channel.kind())));
    }

    /** The channel behind its digitiser. */
    static ChannelDescription digitised(ChannelDescription channel) {
        return filter(channel).map(filter -> new ChannelDescription(channel.component(), channel.kind(),
                channel.sampleType(), channel.sampleRateHz(), Units.COUNTS, channel.azimuthDegrees(),
                channel.tiltDegrees(), List.of(filter.name()), channel.metadata())).orElse(channel);
    }

    /**
     * Makes samples.
     *
     * @param values physical values
     * @param count  how many of them
     * @return new samples of the given type; counts are rounded, and clipped at the ends of the range
     */
    static Samples samples(SampleType type, ChannelKind kind, double[] values, int count) {
        double factor = countsPerUnit(kind);
        switch (type) {
            case FLOAT32 -> {
                float[] out = new float[count];
                for (int i = 0; i < count; i++) {
                    out[i] = (float) values[i];
                }
                return new Samples.Float32(out);
            }
            case FLOAT64 -> {
                return new Samples.Float64(Arrays.copyOf(values, count));
            }
            case INT32 -> {
                int[] out = new int[count];
                for (int i = 0; i < count; i++) {
                    out[i] = Math.clamp(Math.round(values[i] * factor), Integer.MIN_VALUE, Integer.MAX_VALUE);
                }
                return new Samples.Int32(out);
            }
            case INT64 -> {
                long[] out = new long[count];
                for (int i = 0; i < count; i++) {
                    out[i] = Math.round(values[i] * factor);
                }
                return new Samples.Int64(out);
            }
        }
        throw new AssertionError(type);
    }
}
