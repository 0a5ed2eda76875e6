// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.mqtt;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.driver.tck.Counterpart;
import org.mtlive.driver.tck.CutCounterpart;
import org.mtlive.driver.tck.DriverContract;
import org.mtlive.driver.tck.WrongSetting;
import org.mtlive.testing.Broker;
import org.mtlive.testing.MqttStation;
import org.mtlive.testing.TcpProxy;

/** The contract of all drivers, for a device behind a real broker. */
class MqttContractTest extends DriverContract {

    private static Broker broker;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        broker = Broker.start();
    }

    @AfterAll
    static void end() {
        broker.close();
    }

    private static Counterpart counterpart(MqttStation station) {
        return Counterpart.of(station.settings(), station);
    }

    @Override
    protected DriverFactory factory() {
        return new MqttDriverFactory();
    }

    @Override
    protected Counterpart endless() throws IOException {
        return counterpart(new MqttStation(broker, Map.of()));
    }

    @Override
    protected Optional<Counterpart> ending() throws IOException {
        return Optional.of(counterpart(new MqttStation(broker, Map.of("samples", "333"))));
    }

    /** The device changes its sample rate. */
    @Override
    protected Optional<Counterpart> failing() throws IOException {
        MqttStation device = new MqttStation(broker, Map.of());
        return Optional.of(counterpart(device).whenStarted(device::changeRate));
    }

    /** The network between driver and broker breaks. */
    @Override
    protected Optional<CutCounterpart> droppingOut() throws IOException {
        MqttStation device = new MqttStation(broker, Map.of());
        TcpProxy proxy = new TcpProxy(broker.port());
        return Optional.of(new CutCounterpart() {
            @Override
            public Map<String, String> settings() {
                return MqttStation.settings(proxy.port(), Map.of());
            }

            @Override
            public void cut() {
                proxy.refuse(true);
                proxy.cut();
            }

            @Override
            public void restore() {
                proxy.refuse(false);
            }

            @Override
            public void close() throws Exception {
                proxy.close();
                device.close();
            }
        });
    }

    @Override
    protected List<WrongSetting> wrongSettings() {
        return List.of(wrong("topic", "S1/#"), wrong("topic", "/S1"), wrong("channels", ""), wrong("channels", "hx,hx"),
                wrong("channels", "hx,no/name"), wrong("channels", "x=hx"), wrong("units", "nT,nT"),
                wrong("units", "nT,,,,"), wrong("timeout", "0s"), wrong("timeout", "60s"),
                new WrongSetting("sample-rate", Map.of("topic", "S1/MT1", "format", "martas")));
    }

    private static WrongSetting wrong(String option, String text) {
        Map<String, String> settings = new HashMap<>(MqttStation.settings(1, Map.of()));
        settings.put(option, text);
        return new WrongSetting(option, settings);
    }

    /** The MQTT library keeps threads of its reactive base for the life of the process. */
    @Override
    protected boolean belongsToDriver(Thread thread) {
        return !thread.getName().startsWith("Rx");
    }
}
