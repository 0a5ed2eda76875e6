// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.epics;

import java.time.Duration;
import java.util.List;

import org.mtlive.acquisition.driver.DiscoveredInstrument;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.acquisition.driver.DriverOption;
import org.mtlive.acquisition.driver.DriverSettings;
import org.mtlive.acquisition.driver.InstrumentDriver;
import org.mtlive.acquisition.driver.support.UsualPlace;
import org.osgi.service.component.annotations.Component;

/** Offers the driver {@code epics}. */
@Component(service = DriverFactory.class)
public final class EpicsDriverFactory implements DriverFactory {

    static final String ID = "epics";
    private static final String USUAL_SERVER = "localhost:5075";

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

    /** The waveforms of a server of this computer; that there is none is nothing worth telling. */
    @Override
    public List<DiscoveredInstrument> discover(Duration limit) throws InterruptedException {
        return UsualPlace.look(this, limit);
    }

    /** The waveforms of the {@code server}. */
    @Override
    public List<DiscoveredInstrument> discover(DriverSettings known, Duration limit)
            throws DriverException, InterruptedException {
        String server = EpicsOptions.server(known);
        return EpicsDiscovery.look(server.isEmpty() ? USUAL_SERVER : server, limit);
    }
}
