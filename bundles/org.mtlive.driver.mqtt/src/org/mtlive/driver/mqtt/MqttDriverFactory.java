// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.mqtt;

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

/** Offers the driver {@code mqtt}. */
@Component(service = DriverFactory.class)
public final class MqttDriverFactory implements DriverFactory {

    static final String ID = "mqtt";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "MQTT instrument";
    }

    @Override
    public String description() {
        return "Records an instrument that publishes its samples to an MQTT broker, in a compact batch format that a"
                + " microcontroller can send, or as MARTAS does. While the connection is cut the broker keeps what was"
                + " sent with QoS 1.";
    }

    @Override
    public List<DriverOption> options() {
        return MqttOptions.ALL;
    }

    @Override
    public InstrumentDriver create(DriverSettings settings) throws DriverException {
        return new MqttDriver(MqttOptions.read(settings));
    }

    /** What a broker of this computer has; that there is none is nothing worth telling. */
    @Override
    public List<DiscoveredInstrument> discover(Duration limit) throws InterruptedException {
        return UsualPlace.look(this, limit);
    }

    /** What the broker at {@code host} and {@code port} passes on within a few seconds, or has retained. */
    @Override
    public List<DiscoveredInstrument> discover(DriverSettings known, Duration limit)
            throws DriverException, InterruptedException {
        BrokerAddress broker = BrokerAddress.read(known);
        return new MqttDiscovery(broker, TopicWatch.listen(broker, limit)).instruments();
    }
}
