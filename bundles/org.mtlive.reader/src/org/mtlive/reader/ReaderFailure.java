// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader;

import java.time.Duration;
import java.util.Objects;
import org.mtlive.mth5.Mth5Exception;

/**
 * A poll that failed. What was read before stays valid; the reader tries again by itself.
 *
 * @param cause what went wrong
 * @param attempts failed polls in a row, 1 for the first
 * @param retryIn when the next poll is tried; grows with each failure up to some seconds
 */
public record ReaderFailure(Mth5Exception cause, int attempts, Duration retryIn) {
    /** Checks the values. */
    public ReaderFailure {
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(retryIn, "retryIn");
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts must be >= 1: " + attempts);
        }
    }
}
