// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.lag;

import java.util.Arrays;

import org.mtlive.ui.Delay;

/** The last few of many durations. One thread at a time. */
final class LastTimes {
    private static final int KEPT = 256;
    private final long[] nanos = new long[KEPT];
    private long count;

    void add(long duration) {
        nanos[(int) (count++ % KEPT)] = duration;
    }

    void clear() {
        count = 0;
    }

    long count() {
        return count;
    }

    Delay delay() {
        return new Delay(quantileMs(0.5), quantileMs(0.99));
    }

    /** What a part of the last ones did not exceed, milliseconds; NaN without any. */
    double quantileMs(double part) {
        int n = (int) Math.min(count, KEPT);
        if (n == 0)
            return Double.NaN;
        long[] sorted = Arrays.copyOf(nanos, n);
        Arrays.sort(sorted);
        return sorted[Math.min(n - 1, (int) (part * n))] / 1e6;
    }
}
