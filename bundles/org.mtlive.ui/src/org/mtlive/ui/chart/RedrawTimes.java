// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.chart;

import java.util.Arrays;

/** How long the last redraws took. One thread. */
public final class RedrawTimes {
    private static final int KEPT = 1024;
    private final long[] nanos = new long[KEPT];
    private long count;

    void add(long duration) {
        nanos[(int) (count++ % KEPT)] = duration;
    }

    /** {@return how many redraws there were} */
    public long count() {
        return count;
    }

    /**
     * {@return the time that a part of the last redraws did not exceed, milliseconds; NaN before the first}
     *
     * @param part such as 0.95
     */
    public double quantileMs(double part) {
        int n = (int) Math.min(count, KEPT);
        if (n == 0)
            return Double.NaN;
        long[] sorted = Arrays.copyOf(nanos, n);
        Arrays.sort(sorted);
        return sorted[Math.min(n - 1, (int) (part * n))] / 1e6;
    }
}
