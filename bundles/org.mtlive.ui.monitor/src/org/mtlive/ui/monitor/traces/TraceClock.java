// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.traces;

import java.time.Clock;
import java.time.Duration;

import org.mtlive.ui.chart.TimeTicks;

/**
 * What time it is for the samples of a file. Of a recording that happens now it is the computer's time. Of one whose
 * samples are from another time (a replay), it is the time of the newest sample plus what has passed since it came.
 * Monitor thread.
 */
final class TraceClock {
    private static final long NEAR_NANOS = Duration.ofMinutes(10).toNanos();
    private final Clock clock;
    private long newest = Long.MIN_VALUE;
    private long sinceNanos;
    private boolean replay;

    TraceClock(Clock clock) {
        this.clock = clock;
    }

    /**
     * {@return the time for the samples, nanoseconds since 1970 UTC; never before the newest sample}
     *
     * @param newestNanos the end of the newest sample
     * @param grows       whether more may come; else it is the end of the newest sample
     */
    long now(long newestNanos, boolean grows) {
        long wall = TimeTicks.nanos(clock.instant());
        if (newestNanos != newest) {
            replay = Math.abs(wall - newestNanos) > NEAR_NANOS;
            newest = newestNanos;
            sinceNanos = wall;
        }
        if (!grows)
            return newestNanos;
        return Math.max(newestNanos, replay ? newestNanos + (wall - sinceNanos) : wall);
    }

    /** {@return whether the samples are from another time} */
    boolean replay() {
        return replay;
    }
}
