// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.bench;

import org.mtlive.mth5.SampleType;

/**
 * How much {@code mtlive bench append} writes.
 *
 * @param channels float32 channels
 * @param samples samples of a channel in one append
 * @param appends appends of each channel; all channels are flushed after each
 * @param chunk samples a chunk
 */
record AppendLoad(int channels, int samples, int appends, int chunk) {

    /** {@return the same for a second or two: Java compiles for as many channels as it sees} */
    AppendLoad warmUp() {
        return new AppendLoad(channels, samples, Math.clamp(7500 / channels, 20, 1500), chunk);
    }

    BenchRuns runs() {
        return new BenchRuns(channels, SampleType.FLOAT32, 1000, chunk);
    }

    /** {@return samples to append, the same each time; new} */
    float[] values() {
        float[] values = new float[samples];
        for (int i = 0; i < samples; i++) {
            values[i] = i * 0.25f;
        }
        return values;
    }
}
