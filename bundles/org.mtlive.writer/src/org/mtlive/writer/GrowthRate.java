// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.time.Duration;
import java.util.ArrayDeque;

/** How fast a recording grows, over the last minute. One thread. */
final class GrowthRate {

    private static final long WINDOW_NANOS = Duration.ofMinutes(1).toNanos();
    private static final long LEAST_NANOS = Duration.ofSeconds(10).toNanos();

    private final ArrayDeque<long[]> looks = new ArrayDeque<>();

    /** So many bytes were written by now. */
    void look(long nowNanos, long bytes) {
        looks.addLast(new long[] {nowNanos, bytes});
        while (nowNanos - looks.getFirst()[0] > WINDOW_NANOS) {
            looks.removeFirst();
        }
    }

    /** 0 while it was not watched for ten seconds, which are too few to tell. */
    double bytesPerSecond() {
        if (looks.isEmpty()) {
            return 0;
        }
        long nanos = looks.getLast()[0] - looks.getFirst()[0];
        return nanos < LEAST_NANOS ? 0 : Math.max(0, (looks.getLast()[1] - looks.getFirst()[1]) * 1e9 / nanos);
    }
}
