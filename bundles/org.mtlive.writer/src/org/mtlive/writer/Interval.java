// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.time.Duration;

/** Something that is to happen again and again, on the monotonic clock. */
final class Interval {

    private long periodNanos;
    private long lastNanos;

    /** A period of zero means never. */
    Interval(Duration period, long nowNanos) {
        periodNanos = BatchQueue.boundedNanos(period);
        lastNanos = nowNanos;
    }

    boolean isDue(long nowNanos) {
        return leftNanos(nowNanos) <= 0;
    }

    long leftNanos(long nowNanos) {
        return periodNanos == 0 ? Long.MAX_VALUE : periodNanos - (nowNanos - lastNanos);
    }

    void restart(long nowNanos) {
        lastNanos = nowNanos;
    }

    /** Begins anew with another length. */
    void restart(long nowNanos, long newPeriodNanos) {
        lastNanos = nowNanos;
        periodNanos = newPeriodNanos;
    }
}
