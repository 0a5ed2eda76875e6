// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.simulator;

import java.time.InstantSource;
import java.util.List;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.acquisition.driver.DriverOption;
import org.mtlive.acquisition.driver.DriverSettings;
import org.mtlive.acquisition.driver.InstrumentDriver;
import org.mtlive.acquisition.driver.support.PaceClock;
import org.osgi.service.component.annotations.Component;

/** Offers the driver {@code simulator}. */
@Component(service = DriverFactory.class)
public final class SimulatorDriverFactory implements DriverFactory {

    static final String ID = "simulator";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Simulated station";
    }

    @Override
    public String description() {
        return "Magnetic fields with a natural spectrum and electric fields through the impedance of a layered earth,"
                + " at any sample rate, with sensor noise and, when wanted, disturbances and gaps. A seed makes it"
                + " repeatable.";
    }

    @Override
    public List<DriverOption> options() {
        return SimulatorOptions.ALL;
    }

    @Override
    public InstrumentDriver create(DriverSettings settings) throws DriverException {
        SimulatorOptions options = SimulatorOptions.read(settings);
        options.channels(); // so that a wrong name is told now
        return new SimulatorDriver(options, PaceClock.system(), InstantSource.system());
    }
}
