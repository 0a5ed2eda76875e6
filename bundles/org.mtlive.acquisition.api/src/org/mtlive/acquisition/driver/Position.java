// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver;

/**
 * Where an instrument stands, WGS84.
 *
 * @param latitudeDegrees  north positive, -90..90
 * @param longitudeDegrees east positive, -180..180
 * @param elevationMetres  above sea level
 */
public record Position(double latitudeDegrees, double longitudeDegrees, double elevationMetres) {

    /** Checks the ranges. */
    public Position {
        if (!(Math.abs(latitudeDegrees) <= 90)) {
            throw new IllegalArgumentException("latitudeDegrees must be in -90..90: " + latitudeDegrees);
        }
        if (!(Math.abs(longitudeDegrees) <= 180)) {
            throw new IllegalArgumentException("longitudeDegrees must be in -180..180: " + longitudeDegrees);
        }
        if (!Double.isFinite(elevationMetres)) {
            throw new IllegalArgumentException("elevationMetres must be finite: " + elevationMetres);
        }
    }
}
