// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.util.concurrent.TimeUnit;

import org.mtlive.acquisition.writer.FlushPolicy;

/**
 * When the next flush is due: after so many samples of a channel or so much time, whichever comes first. It then waits
 * a little for the channels that belong together to be level, so that a flush falls between two rounds of batches, not
 * into one.
 */
final class FlushTimer {

    /** How long a flush that is due waits for the rest of a round; a dead channel costs readers no more than that. */
    static final long LEVEL_WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final long samples;
    private final long timeNanos;
    private boolean pending;
    private boolean level;
    private boolean limited;
    private long limitNanos;

    FlushTimer(FlushPolicy policy) {
        samples = policy.samples() == 0 ? Long.MAX_VALUE : policy.samples();
        timeNanos = policy.time().isZero() ? Long.MAX_VALUE : BatchQueue.boundedNanos(policy.time());
    }

    /**
     * Something was written.
     *
     * @param unflushed samples of that channel that wait for a flush
     * @param nowLevel  whether the channels that belong together are at the same sample
     */
    void appended(long unflushed, boolean nowLevel, long nowNanos) {
        if (!pending) {
            pending = true;
            limited = timeNanos != Long.MAX_VALUE;
            limitNanos = nowNanos + (limited ? timeNanos : 0);
        }
        if (unflushed >= samples && (!limited || limitNanos - nowNanos > 0)) {
            limited = true;
            limitNanos = nowNanos;
        }
        level = nowLevel;
    }

    void flushed() {
        pending = false;
        limited = false;
    }

    boolean isPending() {
        return pending;
    }

    boolean isDue(long nowNanos) {
        return leftNanos(nowNanos) <= 0;
    }

    /** Nanoseconds until a flush is due if nothing more comes; {@link Long#MAX_VALUE} when none will be. */
    long leftNanos(long nowNanos) {
        if (!pending || !limited) {
            return Long.MAX_VALUE;
        }
        return limitNanos - nowNanos + (level ? 0 : LEVEL_WAIT_NANOS);
    }
}
