// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver;

import java.time.Instant;
import java.util.Objects;

/**
 * What an instrument says about its clock.
 *
 * @param deviceTime    the time of the instrument's clock at {@code hostNanos}
 * @param hostNanos     {@link System#nanoTime()} when the instrument said it
 * @param locked        whether the clock follows its reference (GPS, PPS, a time server) now
 * @param satellites    satellites in use; -1 where that is not known
 * @param offsetSeconds instrument's clock minus its reference, seconds; NaN where that is not known
 */
public record ClockReading(Instant deviceTime, long hostNanos, boolean locked, int satellites, double offsetSeconds)
        implements InstrumentReading {

    /** For {@link #satellites()}: not known. */
    public static final int UNKNOWN_SATELLITES = -1;

    private static final int MOST_SATELLITES = 1000;

    /** Checks the numbers. */
    public ClockReading {
        Objects.requireNonNull(deviceTime, "deviceTime");
        if (satellites < UNKNOWN_SATELLITES || satellites > MOST_SATELLITES) {
            throw new IllegalArgumentException("satellites must be -1 (not known) to " + MOST_SATELLITES + ": "
                    + satellites);
        }
        if (Double.isInfinite(offsetSeconds)) {
            throw new IllegalArgumentException("offsetSeconds must be finite, or NaN (not known): " + offsetSeconds);
        }
    }

    /**
     * A reading of a clock that says no more than its time and whether it is locked.
     *
     * @param deviceTime the time of the instrument's clock at {@code hostNanos}
     * @param hostNanos  {@link System#nanoTime()} when the instrument said it
     * @param locked     whether the clock follows its reference
     * @return a reading without satellites and offset
     */
    public static ClockReading of(Instant deviceTime, long hostNanos, boolean locked) {
        return new ClockReading(deviceTime, hostNanos, locked, UNKNOWN_SATELLITES, Double.NaN);
    }
}
