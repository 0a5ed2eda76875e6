// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver;

/**
 * The supply of an instrument.
 *
 * @param volts   voltage of the battery or supply, V
 * @param percent charge left, 0..100; NaN where that is not known
 */
public record PowerReading(double volts, double percent) implements InstrumentReading {

    /** Checks the numbers. */
    public PowerReading {
        if (!Double.isFinite(volts)) {
            throw new IllegalArgumentException("volts must be finite: " + volts);
        }
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("percent must be 0..100, or NaN (not known): " + percent);
        }
    }
}
