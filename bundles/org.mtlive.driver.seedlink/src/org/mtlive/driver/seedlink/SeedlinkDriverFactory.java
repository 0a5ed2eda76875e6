// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.seedlink;

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

/** Offers the driver {@code seedlink}. */
@Component(service = DriverFactory.class)
public final class SeedlinkDriverFactory implements DriverFactory {

    static final String ID = "seedlink";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "SeedLink station";
    }

    @Override
    public String description() {
        return "Records one station of a SeedLink server (protocol version 3, miniSEED 2 records of 512 bytes). When"
                + " the connection is cut, it goes on from the last packet: what the server still has is not lost.";
    }

    @Override
    public List<DriverOption> options() {
        return SeedlinkOptions.ALL;
    }

    @Override
    public InstrumentDriver create(DriverSettings settings) throws DriverException {
        return new SeedlinkDriver(SeedlinkOptions.read(settings));
    }

    /** The stations of a server of this computer; that there is none is nothing worth telling. */
    @Override
    public List<DiscoveredInstrument> discover(Duration limit) throws InterruptedException {
        return UsualPlace.look(this, limit);
    }

    /** The stations of the server at {@code host} and {@code port}. */
    @Override
    public List<DiscoveredInstrument> discover(DriverSettings known, Duration limit)
            throws DriverException, InterruptedException {
        String host = known.text("host").strip();
        int port = (int) known.integer("port");
        return SeedlinkDiscovery.instruments(host, port, StreamList.of(host, port, limit));
    }
}
