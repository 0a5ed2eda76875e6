// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.epics;

import java.util.List;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.acquisition.driver.DriverOption;
import org.mtlive.acquisition.driver.DriverSettings;
import org.mtlive.acquisition.driver.InstrumentDriver;
import org.osgi.service.component.annotations.Component;

/** Offers the driver {@code epics}. */
@Component(service = DriverFactory.class)
public final class EpicsDriverFactory implements DriverFactory {

    static final String ID = "epics";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "EPICS waveforms";
    }

    @Override
    public String description() {
        return "Records EPICS process variables that hold waveforms, by PV Access: one variable is one channel. The"
                + " place of the samples follows from the time stamps.";
    }

    @Override
    public List<DriverOption> options() {
        return EpicsOptions.ALL;
    }

    @Override
    public InstrumentDriver create(DriverSettings settings) throws DriverException {
        return new EpicsDriver(EpicsOptions.read(settings));
    }
}
