// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader.swmr;

import java.time.Duration;

/**
 * Measures for how long a number (a heartbeat, the sum of all extents) has not changed.
 *
 * <p>Design note: age is measured with the reader's own steady clock from the change that it saw, not from the time
 * stamp in the file, because clocks of two machines differ and are set while a recorder runs. Only the first look
 * takes the time stamp's age, since nothing better is known then.
 */
final class QuietWatch {
    private long value;
    private long changedNanos;
    private boolean started;
    private boolean changeSeen;

    /** Looks at the number; {@code ageAtFirstSight} counts only for the first look. */
    void look(long newValue, long nowNanos, Duration ageAtFirstSight) {
        if (!started) {
            started = true;
            changedNanos = nowNanos - Math.max(0, ageAtFirstSight.toNanos());
        } else if (newValue != value) {
            changeSeen = true;
            changedNanos = nowNanos;
        }
        value = newValue;
    }

    Duration quiet(long nowNanos) {
        return started ? Duration.ofNanos(Math.max(0, nowNanos - changedNanos)) : Duration.ZERO;
    }

    /** {@return whether a change was seen since the first look} */
    boolean changeSeen() {
        return changeSeen;
    }

    /** Forgets everything: the next look is a first one. */
    void restart() {
        started = false;
        changeSeen = false;
    }
}
