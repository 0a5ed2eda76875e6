// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.writer;

import java.time.Duration;

/**
 * When written samples are made visible to readers: after so many samples of one channel, or after so much time,
 * whichever comes first.
 *
 * @param samples new samples of any one channel that cause a flush; 0 for no such limit
 * @param time    longest time a sample waits for its flush; zero for no such limit
 */
public record FlushPolicy(long samples, Duration time) {

    /** Once a second: readers see data at the pace of a display, and flushing costs next to nothing. */
    public static final FlushPolicy DEFAULT = new FlushPolicy(0, Duration.ofSeconds(1));

    /** After every batch: the least delay for readers. */
    public static final FlushPolicy EVERY_BATCH = new FlushPolicy(1, Duration.ZERO);

    /** Refuses negative limits, and no limit at all. */
    public FlushPolicy {
        if (samples < 0) {
            throw new IllegalArgumentException("flush samples must be >= 0: " + samples);
        }
        if (time.isNegative()) {
            throw new IllegalArgumentException("flush time must be >= 0: " + time);
        }
        if (samples == 0 && time.isZero()) {
            throw new IllegalArgumentException("a flush policy needs a number of samples or a time");
        }
    }
}
