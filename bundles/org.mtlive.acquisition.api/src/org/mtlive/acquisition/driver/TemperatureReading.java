// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver;

/**
 * A temperature inside or at an instrument.
 *
 * @param sensor  where it was measured, lower case, such as {@code electronics} or {@code hx}; up to 23 letters are
 *                kept in the file
 * @param celsius degrees Celsius
 */
public record TemperatureReading(String sensor, double celsius) implements InstrumentReading {

    /** Checks name and number. */
    public TemperatureReading {
        if (sensor.isBlank()) {
            throw new IllegalArgumentException("sensor must not be empty");
        }
        if (!Double.isFinite(celsius)) {
            throw new IllegalArgumentException("celsius must be finite: " + celsius);
        }
    }
}
