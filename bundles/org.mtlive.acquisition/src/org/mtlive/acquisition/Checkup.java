// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.util.Map;
import java.util.Optional;

import org.mtlive.acquisition.driver.ClockReading;
import org.mtlive.acquisition.driver.ClockSource;
import org.mtlive.acquisition.driver.ContactResistance;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.PowerReading;
import org.mtlive.acquisition.driver.PowerSource;
import org.mtlive.acquisition.driver.SelfTest;
import org.mtlive.acquisition.driver.SelfTestReport;

/**
 * What an instrument said about itself before it records; empty where it cannot be asked.
 *
 * @param clock    state of its clock
 * @param power    state of its supply
 * @param contacts contact resistance by component, ohm
 * @param selfTest its self-test
 */
record Checkup(Optional<Finding<ClockReading>> clock, Optional<Finding<PowerReading>> power,
        Optional<Finding<Map<String, Double>>> contacts, Optional<Finding<SelfTestReport>> selfTest) {

    /** Of an instrument that was not asked. */
    static final Checkup NONE = new Checkup(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Asks for all, after {@code describe}. */
    static Checkup of(GuardedDriver driver) {
        return new Checkup(clock(driver),
                find(driver, PowerSource.class, "power", PowerSource::power),
                find(driver, ContactResistance.class, "measureContactResistance",
                        contact -> Map.copyOf(contact.measureContactResistance())),
                find(driver, SelfTest.class, "selfTest", SelfTest::selfTest));
    }

    /** Asks for the clock. */
    static Optional<Finding<ClockReading>> clock(GuardedDriver driver) {
        return find(driver, ClockSource.class, "clock", ClockSource::clock);
    }

    private static <C, T> Optional<Finding<T>> find(GuardedDriver driver, Class<C> capability, String what,
            GuardedDriver.Ask<C, T> question) {
        try {
            return driver.ask(capability, what, question).map(value -> new Finding<>(Optional.of(value), ""));
        } catch (DriverException e) {
            return Optional.of(new Finding<>(Optional.empty(), String.valueOf(e.getMessage())));
        }
    }
}
