// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.lemi424;

import java.util.Locale;
import java.util.Optional;

/**
 * The columns of a line that hold numbers worth recording, in the order of the line, after the six of date and time.
 * Names and units are those of the readers of mth5, so that a recording looks the same whichever way it came.
 */
enum LemiColumn {
    BX("nT", 0, 0),
    BY("nT", 90, 0),
    BZ("nT", 0, 90),
    TEMPERATURE_E("celsius", 0, 0),
    TEMPERATURE_H("celsius", 0, 0),
    /** The usual layout of the lines: E1 and E3 towards north, E2 and E4 towards east. */
    E1("mV/km", 0, 0),
    E2("mV/km", 90, 0),
    E3("mV/km", 0, 0),
    E4("mV/km", 90, 0),
    BATTERY("V", 0, 0);

    private final String units;
    private final double azimuthDegrees;
    private final double tiltDegrees;

    LemiColumn(String units, double azimuthDegrees, double tiltDegrees) {
        this.units = units;
        this.azimuthDegrees = azimuthDegrees;
        this.tiltDegrees = tiltDegrees;
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    String units() {
        return units;
    }

    double azimuthDegrees() {
        return azimuthDegrees;
    }

    double tiltDegrees() {
        return tiltDegrees;
    }

    static Optional<LemiColumn> of(String text) {
        for (LemiColumn column : values()) {
            if (column.text().equalsIgnoreCase(text.strip())) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
