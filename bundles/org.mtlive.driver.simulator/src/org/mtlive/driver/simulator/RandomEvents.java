// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.simulator;

import java.util.SplittableRandom;

/** Moments that come at random with a given rate; the same seed gives the same ones. Used by one thread. */
final class RandomEvents {

    private final SplittableRandom random;
    private final double meanSamples;
    private long next;

    /**
     * Makes events.
     *
     * @param perHour mean number an hour, 0 for none
     * @param rateHz  samples a second
     * @param seed    of these events
     */
    RandomEvents(double perHour, double rateHz, long seed) {
        this.random = new SplittableRandom(seed);
        this.meanSamples = perHour > 0 ? 3600 * rateHz / perHour : Double.POSITIVE_INFINITY;
        advance(0);
    }

    /** The next one, a sample index; {@link Long#MAX_VALUE} for never. */
    long next() {
        return next;
    }

    /** Goes on to the first one that is later than a sample by a random time. */
    void advance(long fromSample) {
        double wait = Math.ceil(-Math.log(1 - random.nextDouble()) * meanSamples);
        next = wait < Long.MAX_VALUE / 2 ? fromSample + Math.max(1, (long) wait) : Long.MAX_VALUE;
    }

    /** For the properties of an event. */
    SplittableRandom random() {
        return random;
    }
}
