// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.epics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mtlive.acquisition.driver.DiscoveredInstrument;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverSettings;
import org.mtlive.testing.Broker;
import org.mtlive.testing.DriverRecorder;
import org.mtlive.testing.SoftIoc;

/** What waveforms are found at a real server. */
@Timeout(240)
class EpicsDiscoveryTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private final EpicsDriverFactory factory = new EpicsDriverFactory();

    @BeforeAll
    static void keepToLoopback() {
        EpicsDriverTest.keepToLoopback();
    }

    @Test
    void theWaveformsOfAServerAreFoundAndCanBeRecordedAsProposed() throws Exception {
        try (SoftIoc server = SoftIoc.start(Duration.ofMillis(40))) {
            String address = "127.0.0.1:" + server.port();

            List<DiscoveredInstrument> found = discover(address, LIMIT);

            assertEquals(1, found.size(), found::toString);
            assertEquals("EPICS MT at " + address, found.getFirst().title());
            assertEquals(Map.of("server", address, "channels",
                    "MT:EX=ex,MT:EY=ey,MT:HX=hx,MT:HY=hy,MT:HZ=hz"), found.getFirst().settings());
            Map<String, String> settings = new HashMap<>(found.getFirst().settings());
            settings.put("sample-rate", "1000");
            try (DriverRecorder recorder = new DriverRecorder(factory, settings)) {
                recorder.awaitSample(500);
            }
        }
    }

    @Test
    void aServerThatIsNotThereIsToldWhenTheUserNamedItOnly() throws Exception {
        String address = "127.0.0.1:" + Broker.freePort();

        DriverException e = assertThrows(DriverException.class, () -> discover(address, LIMIT));

        assertTrue(e.getMessage().startsWith("EPICS at " + address + ": "), e::getMessage);
        factory.discover(LIMIT); // a server of this computer or none, and no error
    }

    @Test
    void whatIsNoSuchServerIsGivenUpInTime() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            DriverException e = assertThrows(DriverException.class,
                    () -> discover("127.0.0.1:" + silent.getLocalPort(), Duration.ofSeconds(2)));

            assertTrue(e.getMessage().contains("does not list its variables"), e::getMessage);
        }
    }

    private List<DiscoveredInstrument> discover(String server, Duration limit) throws Exception {
        return factory.discover(DriverSettings.partly(factory.options(), Map.of("server", server)), limit);
    }
}
