// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.phoenix;

import java.util.List;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.acquisition.driver.DriverOption;
import org.mtlive.acquisition.driver.DriverSettings;
import org.mtlive.acquisition.driver.InstrumentDriver;
import org.mtlive.acquisition.driver.support.PaceClock;
import org.osgi.service.component.annotations.Component;

/** Offers the driver {@code phoenix}. */
@Component(service = DriverFactory.class)
public final class PhoenixDriverFactory implements DriverFactory {

    static final String ID = "phoenix";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Phoenix MTU-5C recordings";
    }

    @Override
    public String description() {
        return "Reads the recordings of a Phoenix MTU-5C receiver, all channels of a folder: finished ones at any"
                + " speed, and growing ones as the receiver writes them. The samples are volts at its inputs.";
    }

    @Override
    public List<DriverOption> options() {
        return PhoenixOptions.ALL;
    }

    @Override
    public InstrumentDriver create(DriverSettings settings) throws DriverException {
        return new PhoenixDriver(PhoenixOptions.read(settings), PaceClock.system());
    }
}
