// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.time.Instant;
import java.util.List;
import java.util.Map;

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
import org.mtlive.acquisition.driver.SelfTestItem;
import org.mtlive.acquisition.driver.SelfTestReport;

/** A driver that can do all; the test says what it answers. */
class AskedDriver extends FakeDriver implements ClockSource, PowerSource, ContactResistance, SelfTest,
        PositionSource, Calibration {

    volatile ClockReading clock = new ClockReading(Instant.now(), System.nanoTime(), true, 8, 0);
    volatile PowerReading power = new PowerReading(12.7, 90);
    volatile Map<String, Double> ohms = Map.of("ex", 1200.0);
    volatile SelfTestReport report = new SelfTestReport(List.of());
    volatile SelfTestReport calibrated = new SelfTestReport(List.of(new SelfTestItem("coil hx", true, "0.3 %")));
    volatile Position position = new Position(48.1, 11.2, 520);

    AskedDriver(String id, String... components) {
        super(id, components);
    }

    @Override
    public ClockReading clock() throws DriverException {
        return clock;
    }

    @Override
    public PowerReading power() throws DriverException {
        return power;
    }

    @Override
    public Map<String, Double> measureContactResistance() throws DriverException {
        return ohms;
    }

    @Override
    public Position position() throws DriverException {
        return position;
    }

    @Override
    public SelfTestReport calibrate() throws DriverException {
        return calibrated;
    }

    @Override
    public SelfTestReport selfTest() throws DriverException {
        return report;
    }
}
