// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import org.mtlive.acquisition.driver.Samples;

/** Counts the samples that are no numbers: NaN and the infinities. */
final class NanScan {

    private NanScan() {
    }

    static int count(Samples samples) {
        return switch (samples) {
            case Samples.Float32(float[] values) -> count(values);
            case Samples.Float64(double[] values) -> count(values);
            case Samples.Int32 whole -> 0;
            case Samples.Int64 whole -> 0;
        };
    }

    /** {@code v - v} is 0 for every number and NaN for the rest: one pass without a branch a sample. */
    private static int count(float[] values) {
        int bad = 0;
        for (float v : values) {
            bad += v - v == 0 ? 0 : 1;
        }
        return bad;
    }

    private static int count(double[] values) {
        int bad = 0;
        for (double v : values) {
            bad += v - v == 0 ? 0 : 1;
        }
        return bad;
    }
}
