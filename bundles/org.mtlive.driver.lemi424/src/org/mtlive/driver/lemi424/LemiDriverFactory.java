// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.lemi424;

import java.util.List;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.acquisition.driver.DriverOption;
import org.mtlive.acquisition.driver.DriverSettings;
import org.mtlive.acquisition.driver.InstrumentDriver;
import org.mtlive.acquisition.driver.support.PaceClock;
import org.osgi.service.component.annotations.Component;

/** Offers the driver {@code lemi424}. */
@Component(service = DriverFactory.class)
public final class LemiDriverFactory implements DriverFactory {

    static final String ID = "lemi424";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "LEMI-424 recordings";
    }

    @Override
    public String description() {
        return "Reads the text recordings of a LEMI-424 station, 1 Hz: finished ones at any speed, and growing ones as"
                + " the station writes them. The time stamp of a line is its place: missing seconds become gaps.";
    }

    @Override
    public List<DriverOption> options() {
        return LemiOptions.ALL;
    }

    @Override
    public InstrumentDriver create(DriverSettings settings) throws DriverException {
        return new LemiDriver(LemiOptions.read(settings), PaceClock.system());
    }
}
