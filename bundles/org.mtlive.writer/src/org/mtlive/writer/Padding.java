// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

import org.mtlive.acquisition.driver.Samples;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.SampleType;

/**
 * Stand-ins for missing samples: NaN, and 0 where the type has none. One block a type is kept and written as often as
 * needed, so that a gap of any length takes no memory.
 */
final class Padding {

    static final int BLOCK_SAMPLES = 1 << 16;

    private final Map<SampleType, Samples> blocks = new EnumMap<>(SampleType.class);

    void append(LiveChannel channel, long count) throws Mth5Exception {
        Samples block = blocks.computeIfAbsent(channel.sampleType(), Padding::block);
        for (long left = count; left > 0; left -= BLOCK_SAMPLES) {
            channel.append(block, 0, (int) Math.min(left, BLOCK_SAMPLES));
        }
    }

    private static Samples block(SampleType type) {
        return switch (type) {
            case INT32 -> new Samples.Int32(new int[BLOCK_SAMPLES]);
            case INT64 -> new Samples.Int64(new long[BLOCK_SAMPLES]);
            case FLOAT32 -> {
                float[] values = new float[BLOCK_SAMPLES];
                Arrays.fill(values, Float.NaN);
                yield new Samples.Float32(values);
            }
            case FLOAT64 -> {
                double[] values = new double[BLOCK_SAMPLES];
                Arrays.fill(values, Double.NaN);
                yield new Samples.Float64(values);
            }
        };
    }
}
