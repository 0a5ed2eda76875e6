// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver;

/**
 * The contact resistance of a dipole.
 *
 * @param component the electric channel, such as {@code ex}
 * @param ohm       resistance, at least 0
 */
public record ContactReading(String component, double ohm) implements InstrumentReading {

    /** Checks name and number. */
    public ContactReading {
        if (component.isBlank()) {
            throw new IllegalArgumentException("component must not be empty");
        }
        if (!(ohm >= 0) || Double.isInfinite(ohm)) {
            throw new IllegalArgumentException("ohm must be finite and >= 0: " + ohm);
        }
    }
}
