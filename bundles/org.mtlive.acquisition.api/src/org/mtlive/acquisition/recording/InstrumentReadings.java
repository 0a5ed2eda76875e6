// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.recording;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.mtlive.acquisition.driver.ClockReading;
import org.mtlive.acquisition.driver.ContactReading;
import org.mtlive.acquisition.driver.PowerReading;
import org.mtlive.acquisition.driver.TemperatureReading;

/**
 * The latest readings of one instrument. The whole series stand in the file.
 *
 * @param clock        of its clock
 * @param power        of its supply
 * @param temperatures by sensor
 * @param contacts     by component
 */
public record InstrumentReadings(Optional<ClockReading> clock, Optional<PowerReading> power,
        Map<String, TemperatureReading> temperatures, Map<String, ContactReading> contacts) {

    /** Of an instrument that has said nothing yet. */
    public static final InstrumentReadings NONE =
            new InstrumentReadings(Optional.empty(), Optional.empty(), Map.of(), Map.of());

    /** Copies the maps. */
    public InstrumentReadings {
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(power, "power");
        temperatures = Map.copyOf(temperatures);
        contacts = Map.copyOf(contacts);
    }
}
