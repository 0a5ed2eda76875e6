// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.recording;

/** What the contact resistance of a dipole says about it. */
public enum ContactQuality {
    /** It is not known. */
    UNKNOWN,
    /** Below 10 ohm: too low to be earth, but in sea water. */
    SHORTED,
    /** As it should be. */
    GOOD,
    /** Above 10 kohm: noisy; a dry electrode. */
    HIGH,
    /** Above 100 kohm: a broken line, or an electrode that lies in the air. */
    OPEN;

    /**
     * Two electrodes in the ground have hundreds of ohm and more, in salt mud still tens; a loop of less is the copper
     * of the line, some ohm in 100 m.
     */
    private static final double SHORTED_OHM = 10;
    private static final double HIGH_OHM = 10_000;
    private static final double OPEN_OHM = 100_000;

    /**
     * Judges a resistance.
     *
     * @param ohm as measured; NaN where it could not be
     * @return how it is
     */
    public static ContactQuality of(double ohm) {
        if (Double.isNaN(ohm)) {
            return UNKNOWN;
        }
        if (ohm < SHORTED_OHM) {
            return SHORTED;
        }
        return ohm > OPEN_OHM ? OPEN : ohm > HIGH_OHM ? HIGH : GOOD;
    }

    /**
     * How that stands in a pre-flight list.
     *
     * @return red for what records nothing, amber for what somebody should look at
     */
    public PreflightLevel level() {
        return switch (this) {
            case GOOD -> PreflightLevel.GREEN;
            case OPEN -> PreflightLevel.RED;
            case UNKNOWN, SHORTED, HIGH -> PreflightLevel.AMBER;
        };
    }
}
