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
 * @param unanswered   what the instrument could not say when it was asked last, such as {@code clock} or
 *                     {@code supply}, and why
 */
public record InstrumentReadings(Optional<ClockReading> clock, Optional<PowerReading> power,
        Map<String, TemperatureReading> temperatures, Map<String, ContactReading> contacts,
        Map<String, String> unanswered) {

    /** Of an instrument that has said nothing yet. */
    public static final InstrumentReadings NONE =
            new InstrumentReadings(Optional.empty(), Optional.empty(), Map.of(), Map.of());

    /** Copies the maps. */
    public InstrumentReadings {
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(power, "power");
        temperatures = Map.copyOf(temperatures);
        contacts = Map.copyOf(contacts);
        unanswered = Map.copyOf(unanswered);
    }

    /**
     * Of an instrument that answered what it was asked.
     *
     * @param clock        of its clock
     * @param power        of its supply
     * @param temperatures by sensor
     * @param contacts     by component
     */
    public InstrumentReadings(Optional<ClockReading> clock, Optional<PowerReading> power,
            Map<String, TemperatureReading> temperatures, Map<String, ContactReading> contacts) {
        this(clock, power, temperatures, contacts, Map.of());
    }
}
