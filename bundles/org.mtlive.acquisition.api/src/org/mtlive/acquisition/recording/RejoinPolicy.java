// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.recording;

import java.time.Duration;

/**
 * What is done when an instrument drops out: its connection broke, or its driver was taken away. The pauses between two
 * attempts double from the first to the longest.
 *
 * @param enabled      whether it is tried again
 * @param firstPause   pause before the first attempt, above zero
 * @param longestPause longest pause
 */
public record RejoinPolicy(boolean enabled, Duration firstPause, Duration longestPause) {

    /** On, after 1 s, 2 s, 4 s ... up to every minute. */
    public static final RejoinPolicy DEFAULT =
            new RejoinPolicy(true, Duration.ofSeconds(1), Duration.ofMinutes(1));

    /** An instrument that dropped out has ended. */
    public static final RejoinPolicy OFF = new RejoinPolicy(false, DEFAULT.firstPause, DEFAULT.longestPause);

    /** Checks the pauses. */
    public RejoinPolicy {
        if (firstPause.isNegative() || firstPause.isZero()) {
            throw new IllegalArgumentException("firstPause must be > 0: " + firstPause);
        }
        if (longestPause.compareTo(firstPause) < 0) {
            throw new IllegalArgumentException("longestPause " + longestPause + " is below firstPause " + firstPause);
        }
    }

    /**
     * The pause before an attempt.
     *
     * @param attempt 0 for the first
     * @return {@code firstPause} doubled so often, at most {@code longestPause}
     */
    public Duration pause(int attempt) {
        Duration pause = firstPause;
        for (int i = 0; i < attempt && pause.compareTo(longestPause) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
