// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.mtlive.acquisition.driver.Calibration;
import org.mtlive.acquisition.driver.ClockReading;
import org.mtlive.acquisition.driver.ClockSource;
import org.mtlive.acquisition.driver.ContactResistance;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.Position;
import org.mtlive.acquisition.driver.PositionSource;
import org.mtlive.acquisition.driver.PowerReading;
import org.mtlive.acquisition.driver.PowerSource;
import org.mtlive.acquisition.driver.SelfTest;
import org.mtlive.acquisition.driver.SelfTestReport;

/**
 * What an instrument said about itself before it records; empty where it cannot be asked, or was not.
 *
 * @param clock       state of its clock
 * @param power       state of its supply
 * @param contacts    contact resistance by component, ohm
 * @param selfTest    its self-test
 * @param position    where it stands
 * @param calibration its calibration
 */
record Checkup(Optional<Finding<ClockReading>> clock, Optional<Finding<PowerReading>> power,
        Optional<Finding<Map<String, Double>>> contacts, Optional<Finding<SelfTestReport>> selfTest,
        Optional<Finding<Position>> position, Optional<Finding<SelfTestReport>> calibration) {

    /** Of an instrument that was not asked. */
    static final Checkup NONE = new Checkup(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty());

    /** Asks for all that is cheap, after {@code describe}. */
    static Checkup of(GuardedDriver driver) {
        return new Checkup(clock(driver).clock(),
                find(driver, PowerSource.class, "power", driver.limit(), PowerSource::power),
                find(driver, ContactResistance.class, "measureContactResistance", driver.limit(),
                        contact -> Map.copyOf(contact.measureContactResistance())),
                find(driver, SelfTest.class, "selfTest", driver.limit(), SelfTest::selfTest), Optional.empty(),
                Optional.empty());
    }

    /** Asks for the clock only. */
    static Checkup clock(GuardedDriver driver) {
        return new Checkup(find(driver, ClockSource.class, "clock", driver.limit(), ClockSource::clock),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** And asks where it stands. */
    Checkup withPosition(GuardedDriver driver) {
        return new Checkup(clock, power, contacts, selfTest, find(driver, PositionSource.class, "position",
                driver.limit(), PositionSource::position), calibration);
    }

    /** And lets it calibrate itself. */
    Checkup withCalibration(GuardedDriver driver, Duration within) {
        return new Checkup(clock, power, contacts, selfTest, position, find(driver, Calibration.class, "calibrate",
                within, Calibration::calibrate));
    }

    private static <C, T> Optional<Finding<T>> find(GuardedDriver driver, Class<C> capability, String what,
            Duration within, GuardedDriver.Ask<C, T> question) {
        try {
            return driver.ask(capability, what, within, question)
                    .map(value -> new Finding<>(Optional.of(value), ""));
        } catch (DriverException e) {
            return Optional.of(new Finding<>(Optional.empty(), String.valueOf(e.getMessage())));
        }
    }
}
