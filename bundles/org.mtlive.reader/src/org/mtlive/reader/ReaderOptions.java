// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader;

import java.time.Duration;
import java.util.Objects;

/**
 * Limits of a reader.
 *
 * @param openLimit how long opening (and opening again) is tried while a writer opens, closes or replaces the file
 * @param stalledAfter a live file whose heartbeat (or, of a foreign writer, whose data) is older than this is stalled
 * @param sliceSamples most samples read in one piece; a long read is cut so that other readers get their turn
 */
public record ReaderOptions(Duration openLimit, Duration stalledAfter, int sliceSamples) {
    /** Checks the values. */
    public ReaderOptions {
        Objects.requireNonNull(openLimit, "openLimit");
        Objects.requireNonNull(stalledAfter, "stalledAfter");
        if (openLimit.isNegative()) {
            throw new IllegalArgumentException("openLimit must be >= 0: " + openLimit);
        }
        if (!stalledAfter.isPositive()) {
            throw new IllegalArgumentException("stalledAfter must be > 0: " + stalledAfter);
        }
        if (sliceSamples < 1) {
            throw new IllegalArgumentException("sliceSamples must be >= 1: " + sliceSamples);
        }
    }

    /** {@return 5 s for opening, stalled after 10 s, slices of 65,536 samples} */
    public static ReaderOptions standard() {
        return new ReaderOptions(Duration.ofSeconds(5), Duration.ofSeconds(10), 65_536);
    }

    /**
     * {@return these limits with another time for opening}
     *
     * @param limit 0 or longer; 0 is one attempt
     */
    public ReaderOptions withOpenLimit(Duration limit) {
        return new ReaderOptions(limit, stalledAfter, sliceSamples);
    }

    /**
     * {@return these limits with another age of a stalled file}
     *
     * @param age longer than 0
     */
    public ReaderOptions withStalledAfter(Duration age) {
        return new ReaderOptions(openLimit, age, sliceSamples);
    }

    /**
     * {@return these limits with other slices}
     *
     * @param samples 1 or more
     */
    public ReaderOptions withSliceSamples(int samples) {
        return new ReaderOptions(openLimit, stalledAfter, samples);
    }
}
