// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import java.util.Objects;

import org.mtlive.acquisition.driver.DiscoveredInstrument;

/**
 * An instrument that a driver found by itself.
 *
 * @param driverId   id of the driver
 * @param instrument where it is
 */
public record FoundInstrument(String driverId, DiscoveredInstrument instrument) {

    /** Refuses null. */
    public FoundInstrument {
        Objects.requireNonNull(driverId, "driverId");
        Objects.requireNonNull(instrument, "instrument");
    }
}
