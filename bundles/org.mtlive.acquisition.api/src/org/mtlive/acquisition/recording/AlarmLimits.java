// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.recording;

import java.time.Duration;
import java.util.Optional;

/**
 * From where on clipped samples, a low supply and a dead channel are an alarm. Made from {@link #DEFAULT}, refined by
 * the {@code with...} methods.
 *
 * @param clipping   alarm when an instrument has clipped samples over such a time, with pauses of at most 10 s; zero for
 *                   at once, empty for never
 * @param lowVolts   alarm when a supply of which only the voltage is known is below it, and not so far below that it
 *                   must be of another kind; zero for never
 * @param lowPercent alarm when a supply has less charge than this, 0 to 100; zero for never
 * @param flat       alarm when an electric or magnetic channel has had one and the same value for so long, in time of
 *                   its samples; empty for never
 */
public record AlarmLimits(Optional<Duration> clipping, double lowVolts, double lowPercent, Optional<Duration> flat) {

    /** Clipping at once, below 11 V (of a 12 V supply) and below 20 %, one value for a minute. */
    public static final AlarmLimits DEFAULT = new AlarmLimits(Optional.of(Duration.ZERO), 11, 20,
            Optional.of(Duration.ofMinutes(1)));

    /** Below this part of the least voltage, a supply is of another kind. */
    private static final double OTHER_KIND = 0.64;

    /** Checks the limits. */
    public AlarmLimits {
        if (clipping.isPresent() && clipping.get().isNegative()) {
            throw new IllegalArgumentException("clipping must be >= 0: " + clipping.get());
        }
        if (!(lowVolts >= 0) || !(lowPercent >= 0 && lowPercent <= 100)) { // also NaN
            throw new IllegalArgumentException("lowVolts must be >= 0 and lowPercent 0 to 100: " + lowVolts + ", "
                    + lowPercent);
        }
        if (flat.isPresent() && !flat.get().isPositive()) {
            throw new IllegalArgumentException("flat must be > 0: " + flat.get());
        }
    }

    /**
     * Limits with the usual one for dead channels.
     *
     * @param clipping   time of clipping; zero for an alarm at once, empty for none
     * @param lowVolts   least voltage; zero for no alarm
     * @param lowPercent least charge, 0 to 100; zero for no alarm
     */
    public AlarmLimits(Optional<Duration> clipping, double lowVolts, double lowPercent) {
        this(clipping, lowVolts, lowPercent, DEFAULT.flat());
    }

    /**
     * With another time of clipping.
     *
     * @param value zero for an alarm at once, empty for none
     * @return a copy
     */
    public AlarmLimits withClipping(Optional<Duration> value) {
        return new AlarmLimits(value, lowVolts, lowPercent, flat);
    }

    /**
     * With other limits of the supply.
     *
     * @param volts   least voltage; zero for no alarm
     * @param percent least charge, 0 to 100; zero for no alarm
     * @return a copy
     */
    public AlarmLimits withPower(double volts, double percent) {
        return new AlarmLimits(clipping, volts, percent, flat);
    }

    /**
     * With another time for dead channels.
     *
     * @param value how long a channel may have one and the same value, above zero; empty for no alarm
     * @return a copy
     */
    public AlarmLimits withFlat(Optional<Duration> value) {
        return new AlarmLimits(clipping, lowVolts, lowPercent, value);
    }

    /**
     * Tells whether a supply is low.
     *
     * @param volts   its voltage
     * @param percent its charge; NaN when that is not known, then the voltage decides
     * @return whether that is an alarm
     */
    public boolean isLow(double volts, double percent) {
        return Double.isNaN(percent) ? volts < lowVolts && volts > OTHER_KIND * lowVolts : percent < lowPercent;
    }
}
