// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.lag;

import java.util.Arrays;

import org.osgi.service.component.annotations.Component;

/** How old samples were when the traces had painted them, lately. An OSGi service. Any thread. */
@Component(service = ScreenLag.class)
public final class ScreenLag {
    private static final int KEPT = 256;
    private final double[] totalMs = new double[KEPT];
    private final double[] paintMs = new double[KEPT];
    private long count;

    /**
     * What was measured.
     *
     * @param pictures how many pictures it was measured with, 0 when none
     * @param p50Ms    half of the samples were not older, milliseconds; NaN without pictures
     * @param p95Ms    95 of 100 were not older; NaN without pictures
     * @param paintMs  median time from reading to having painted, part of the above; NaN without pictures
     */
    public record Measured(long pictures, double p50Ms, double p95Ms, double paintMs) { }

    /**
     * Adds a picture.
     *
     * @param ageNanos   how old the middle one of its new samples was when it was read
     * @param paintNanos time from reading to having painted
     */
    public synchronized void add(long ageNanos, long paintNanos) {
        int i = (int) (count++ % KEPT);
        totalMs[i] = (ageNanos + paintNanos) / 1e6;
        paintMs[i] = paintNanos / 1e6;
    }

    /** Forgets all pictures: another file is shown. */
    public synchronized void clear() {
        count = 0;
    }

    /** {@return what was measured with the last pictures} */
    public synchronized Measured measured() {
        int n = (int) Math.min(count, KEPT);
        return new Measured(n, quantile(totalMs, n, 0.5), quantile(totalMs, n, 0.95), quantile(paintMs, n, 0.5));
    }

    private static double quantile(double[] values, int n, double part) {
        if (n == 0)
            return Double.NaN;
        double[] sorted = Arrays.copyOf(values, n);
        Arrays.sort(sorted);
        return sorted[Math.min(n - 1, (int) (part * n))];
    }
}
