// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader.swmr;

import java.time.Duration;

/** How long to wait after failures in a row: twice as long each time, up to a limit. */
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private int failures;

    Duration failed() {
        failures++;
        return pause();
    }

    void succeeded() {
        failures = 0;
    }

    int failures() {
        return failures;
    }

    Duration pause() {
        Duration pause = FIRST.multipliedBy(1L << Math.min(failures - 1, 10));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
