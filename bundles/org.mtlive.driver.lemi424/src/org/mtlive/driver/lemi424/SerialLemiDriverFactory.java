// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.lemi424;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.mtlive.acquisition.driver.DiscoveredInstrument;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.acquisition.driver.DriverOption;
import org.mtlive.acquisition.driver.DriverSettings;
import org.mtlive.acquisition.driver.InstrumentDriver;
import org.osgi.service.component.annotations.Component;

/** Offers the driver {@code lemi424-serial}. */
@Component(service = DriverFactory.class)
public final class SerialLemiDriverFactory implements DriverFactory {

    static final String ID = "lemi424-serial";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "LEMI-424 on a serial line";
    }

    @Override
    public String description() {
        return "Records a LEMI-424 station from the text that it sends over a serial line, a line a second. The time"
                + " stamp of a line is its place. When the cable is pulled the station is offline; it is tried again,"
                + " and what is missing becomes a gap.";
    }

    @Override
    public List<DriverOption> options() {
        return SerialLemiOptions.ALL;
    }

    @Override
    public InstrumentDriver create(DriverSettings settings) throws DriverException {
        return new SerialLemiDriver(SerialLemiOptions.read(settings));
    }

    /** The serial ports of this computer; which of them has a station at it is seen when it is listened to. */
    @Override
    public List<DiscoveredInstrument> discover(Duration limit) {
        return SerialConnection.ports().stream().map(port -> new DiscoveredInstrument("Serial port " + port.path(),
                Map.of(SerialLemiOptions.PORT.name(), port.path()), port.text())).toList();
    }
}
