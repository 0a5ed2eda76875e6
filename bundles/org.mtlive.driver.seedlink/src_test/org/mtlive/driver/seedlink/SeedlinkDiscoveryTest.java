// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.seedlink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.acquisition.driver.DiscoveredInstrument;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverSettings;
import org.mtlive.testing.Broker;
import org.mtlive.testing.DriverRecorder;
import org.mtlive.testing.MiniSeed;
import org.mtlive.testing.SeedlinkServer;

/** What a server lists, and what becomes of it. */
@Timeout(180)
class SeedlinkDiscoveryTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int STATION_DIGIT = 10;
    private final SeedlinkDriverFactory factory = new SeedlinkDriverFactory();

    @TempDir
    Path folder;

    @Test
    void theStationsOfAServerAreFoundAndCanBeRecordedAsProposed() throws Exception {
        MiniSeed made = MiniSeed.make(folder, "STEIM2", 50, 2000);
        try (SeedlinkServer server = SeedlinkServer.start()) {
            server.push(made.bytes());
            for (byte[] record : made.records().subList(0, 3)) { // the list gets longer than a packet
                for (int other = 2; other <= 9; other++) {
                    record[STATION_DIGIT] = (byte) ('0' + other); // MT2 to MT9
                    server.push(record);
                }
            }

            List<DiscoveredInstrument> found = discover(Map.of("port", "" + server.port()));

            assertEquals(9, found.size(), found::toString);
            DiscoveredInstrument first = found.getFirst();
            assertEquals("SeedLink station XX.MT1 at localhost:" + server.port(), first.title());
            assertEquals("streams 00.LFE, 00.LFN, 00.LQN", first.text());
            assertEquals("00.LFE=hy,00.LFN=hx,00.LQN=ex", first.settings().get("channels"));
            Map<String, String> settings = new HashMap<>(first.settings());
            settings.put("from", MiniSeed.START);
            try (DriverRecorder recorder = new DriverRecorder(factory, settings)) {
                recorder.awaitSample(2000);
            }
        }
    }

    @Test
    void aServerThatIsNotThereIsToldWhenTheUserNamedItOnly() throws Exception {
        int port = Broker.freePort();

        DriverException e = assertThrows(DriverException.class, () -> discover(Map.of("port", "" + port)));

        assertTrue(e.getMessage().startsWith("SeedLink localhost:" + port + ": "), e::getMessage);
        factory.discover(Duration.ofSeconds(5)); // a server of this computer or none, and no error
    }

    @Test
    void aServerThatSaysNothingIsGivenUpInTime() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            DriverException e = assertThrows(DriverException.class, () -> StreamList.of("localhost",
                    silent.getLocalPort(), Duration.ofSeconds(1)));

            assertTrue(e.getMessage().contains("within 1 s") || e.getMessage().contains("timed out"), e::getMessage);
        }
    }

    @Test
    void theListIsReadAsServersOfVersionThreeWriteIt() throws Exception {
        String xml = """
                <?xml version="1.0"?><seedlink software="SeedLink v3.3" organization="X" started="2026/01/01 00:00:00">
                <station name="MT7" network="AB" description="far" begin_seq="1" end_seq="9" stream_check="enabled">
                <stream location="" seedname="BFN" type="D" begin_time="2026/01/02 00:00:00" end_time="2026/01/03 00:00:00"/>
                <stream location="" seedname="LFN" type="D" begin_time="2026/01/01 00:00:00" end_time="2026/01/03 01:00:00"/>
                <stream location="" seedname="LOG" type="L" begin_time="" end_time=""/>
                <stream location="" seedname="VKI" type="D" begin_time="" end_time=""/>
                </station></seedlink>""";

        List<DiscoveredInstrument> found = SeedlinkDiscovery.instruments("there", 18_000,
                StreamListParser.parse(xml.getBytes(StandardCharsets.UTF_8)));

        assertEquals(1, found.size());
        assertEquals(Map.of("host", "there", "port", "18000", "network", "AB", "station", "MT7", "channels",
                "BFN=hx,LFN=lfn,VKI=vki"), found.getFirst().settings());
        assertEquals("streams BFN, LFN, VKI, from 2026/01/01 00:00:00 to 2026/01/03 01:00:00",
                found.getFirst().text());
    }

    @Test
    void theListIsReadFromTheLogRecordsInWhichMostServersSendIt() throws Exception {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><seedlink><station name=\"MT7\" network=\"AB\">");
        for (int i = 10; i < 60; i++) {
            xml.append("<stream location=\"").append(i).append("\" seedname=\"LFN\" type=\"D\"/>");
        }
        xml.append("</station></seedlink>");
        try (LogRecordServer server = LogRecordServer.start(folder, xml.toString())) {
            List<ServerStream> streams = StreamList.of("localhost", server.port(), LIMIT);

            assertEquals(50, streams.size());
            assertEquals("59.LFN", streams.getLast().name());
        }
    }

    @Test
    void aListThatIsNoneIsRefused() {
        for (String text : List.of("", "<seedlink>", "ERROR", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]>"
                + "<seedlink>&b;</seedlink>")) {
            assertThrows(MalformedRecordException.class,
                    () -> StreamListParser.parse(text.getBytes(StandardCharsets.UTF_8)), text);
        }
    }

    private List<DiscoveredInstrument> discover(Map<String, String> known) throws Exception {
        return factory.discover(DriverSettings.partly(factory.options(), known), LIMIT);
    }
}
