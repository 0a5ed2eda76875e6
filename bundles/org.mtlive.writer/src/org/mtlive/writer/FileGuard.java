// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.time.Duration;

import org.mtlive.mth5.store.FileTakenException;
import org.mtlive.mth5.store.FileWatch;

/**
 * Looks whether the file is still ours before anything is written into it, but not oftener than it is worth. Belongs to
 * the writer's thread.
 */
final class FileGuard {

    private static final Duration PERIOD = Duration.ofMillis(5);

    private final FileWatch watch;
    private final WriterClock clock;
    private final Interval interval;

    FileGuard(FileWatch watch, WriterClock clock) {
        this.watch = watch;
        this.clock = clock;
        this.interval = new Interval(PERIOD, clock.nanos() - PERIOD.toNanos());
    }

    /** Looks if it is time. */
    void look() throws FileTakenException {
        long now = clock.nanos();
        if (interval.isDue(now)) {
            interval.restart(now);
            watch.requireOwn();
        }
    }
}
