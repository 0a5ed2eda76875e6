// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mtlive.acquisition.driver.DiscoveredInstrument;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverSettings;
import org.mtlive.testing.Broker;
import org.mtlive.testing.DriverRecorder;
import org.mtlive.testing.MqttDevice;
import org.mtlive.testing.MqttStation;

/** What instruments are found at a real broker. */
@Timeout(180)
class MqttDiscoveryTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String HEADER = "# MagPyBin LEMI036_1_0001 [x,y,z,t1] [X,Y,Z,T] [nT,nT,nT,deg_C]"
            + " [1000,1000,1000,100] 6hLllll 32";
    private final MqttDriverFactory factory = new MqttDriverFactory();

    @Test
    void whatSendsSamplesIsFoundAndNothingElse() throws Exception {
        try (Broker broker = Broker.start(); MqttStation station = new MqttStation(broker, Map.of());
                MqttDevice other = new MqttDevice(broker.port(), "other", "OBS/LEMI036_1_0001")) {
            other.publish("OBS/LEMI036_1_0001/meta", HEADER.getBytes(StandardCharsets.UTF_8), true);
            other.publish("OBS/LEMI036_1_0001/data",
                    "2026,1,1,0,0,1,500,20000100,-1500,43000000,1250".getBytes(StandardCharsets.UTF_8), true);
            other.publish("OBS/STILL/meta", HEADER.getBytes(StandardCharsets.UTF_8), true);
            other.publish("OBS/BARE/data", "2026,1,1,0,0,1,500,1".getBytes(StandardCharsets.UTF_8), true);
            other.publish("house/lamp/data", "{\"on\":true}".getBytes(StandardCharsets.UTF_8), true);
            other.publish("house/door/meta", new byte[0], true);

            List<DiscoveredInstrument> found = discover(Map.of("port", "" + broker.port()));

            assertEquals(List.of("OBS/BARE", "OBS/LEMI036_1_0001", "OBS/STILL", "S1/MT1"),
                    found.stream().map(one -> one.settings().get("topic")).sorted().toList());
            DiscoveredInstrument martas = of(found, "OBS/LEMI036_1_0001");
            assertEquals("MARTAS, x in nT, y in nT, z in nT, t1 in deg_C; say its rate with sample-rate",
                    martas.text());
            assertEquals("martas", martas.settings().get("format"));
            DiscoveredInstrument batches = of(found, "S1/MT1");
            assertEquals("MQTT S1/MT1 at localhost:" + broker.port(), batches.title());
            assertEquals("5 channels of int32 at 1000 Hz; name their components with channels", batches.text());
            Map<String, String> settings = new HashMap<>(batches.settings());
            settings.put("channels", "hx,hy,hz,ex,ey");
            try (DriverRecorder recorder = new DriverRecorder(factory, settings)) {
                recorder.awaitSample(100);
            }
        }
    }

    @Test
    void aBrokerThatIsNotThereIsToldWhenTheUserNamedItOnly() throws Exception {
        int port = Broker.freePort();

        DriverException e = assertThrows(DriverException.class, () -> discover(Map.of("port", "" + port)));

        assertTrue(e.getMessage().startsWith("MQTT broker localhost:" + port + ": "), e::getMessage);
        factory.discover(LIMIT); // a broker of this computer or none, and no error
    }

    @Test
    void nothingRunsOnAfterTheLook() throws Exception {
        try (Broker broker = Broker.start()) {
            discover(Map.of("port", "" + broker.port()));

            long limit = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (Thread.getAllStackTraces().keySet().stream().anyMatch(thread -> thread.getName()
                    .startsWith("mtlive-driver-mqtt discovery"))) {
                assertTrue(System.nanoTime() < limit, "the thread is still there");
                Thread.sleep(20); // nobody tells when a thread ends
            }
        }
    }

    private static DiscoveredInstrument of(List<DiscoveredInstrument> found, String topic) {
        return found.stream().filter(one -> one.settings().get("topic").equals(topic)).findFirst().orElseThrow();
    }

    private List<DiscoveredInstrument> discover(Map<String, String> known) throws Exception {
        return factory.discover(DriverSettings.partly(factory.options(), known), LIMIT);
    }
}
