// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.lemi424;

import java.util.Optional;

import org.mtlive.acquisition.driver.Position;

/**
 * One second of a recording.
 *
 * @param epochSecond UTC, seconds since 1970
 * @param values      {@code [LemiColumn.ordinal()]}; never changed
 * @param position    where the station stands, when the line says it
 * @param gps         state of the clock's reference, when the line says it
 */
record LemiLine(long epochSecond, double[] values, Optional<Position> position, Optional<Gps> gps) {

    /**
     * The last three columns.
     *
     * @param satellites          in view
     * @param fix                 0 for none, 1 or more for a fix
     * @param clockOffsetSeconds  difference between the station's clock and GPS
     */
    record Gps(int satellites, int fix, double clockOffsetSeconds) {

        boolean locked() {
            return fix > 0;
        }
    }

    double value(LemiColumn column) {
        return values[column.ordinal()];
    }
}
