// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.seedlink;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mtlive.acquisition.driver.ClockReading;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.testing.DriverRecorder;
import org.mtlive.testing.MiniSeed;
import org.mtlive.testing.SeedlinkServer;
import org.mtlive.testing.SeedlinkStation;
import org.mtlive.testing.TcpProxy;

/** The driver with a real server, records made by obspy, and a network that breaks. */
@Timeout(180)
class SeedlinkDriverTest {

    private static final int SAMPLES = 30_000;
    private static final int SAMPLES_OFFSET = 30;

    @TempDir
    Path folder;
    private SeedlinkServer server;

    @BeforeEach
    void start() throws IOException {
        server = SeedlinkServer.start();
    }

    @AfterEach
    void end() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"STEIM1", "STEIM2", "INT32", "FLOAT32", "FLOAT64"})
    void everyEncodingGivesTheValuesThatObspyPutIn(String encoding) throws Exception {
        MiniSeed made = MiniSeed.make(folder, encoding, 50, SAMPLES);
        server.push(made.bytes());

        try (DriverRecorder recorder = record(SeedlinkStation.settings(server.port(), Map.of()))) {
            recorder.awaitSample(SAMPLES);

            assertEquals(Instant.parse(MiniSeed.START + "Z"), recorder.start());
            assertEquals(50, recorder.description().channels().get(0).sampleRateHz());
            assertAllValues(made, recorder);
        }
    }

    @Test
    void whatLiesBetweenTwoTimesIsRecordedToTheSample() throws Exception {
        MiniSeed made = MiniSeed.make(folder, "STEIM2", 50, SAMPLES);
        server.push(made.bytes());

        try (DriverRecorder recorder = record(SeedlinkStation.settings(server.port(),
                Map.of("from", "2026-01-01T00:01:00", "until", "2026-01-01T00:02:00.02")))) {
            recorder.awaitEnd();

            assertEquals("FINISHED", recorder.end());
            assertArrayEquals(Arrays.copyOfRange(made.values("LFE"), 3000, 6001), recorder.values(1));
        }
    }

    @Test
    void afterEveryCutItGoesOnFromTheLastPacketWithoutGapOrDouble() throws Exception {
        MiniSeed made = MiniSeed.make(folder, "STEIM2", 50, SAMPLES);
        List<byte[]> records = made.records();
        try (TcpProxy proxy = new TcpProxy(server.port())) {
            push(records.subList(0, 30));
            try (DriverRecorder recorder = record(SeedlinkStation.settings(proxy.port(), Map.of()))) {
                int before = proxy.connections();
                for (int from = 30; from < records.size(); from += 60) {
                    recorder.awaitSample(500);
                    proxy.cut();
                    push(records.subList(from, Math.min(from + 60, records.size())));
                }
                recorder.awaitSample(SAMPLES);

                assertTrue(proxy.connections() > before + 1, "connections " + proxy.connections());
                assertAllValues(made, recorder);
            }
        }
    }

    @Test
    void aServerThatBeganToCountAnewIsAskedByTime() throws Exception {
        MiniSeed made = MiniSeed.make(folder, "STEIM2", 50, SAMPLES);
        List<byte[]> records = made.records();
        try (TcpProxy proxy = new TcpProxy(server.port()); SeedlinkServer other = SeedlinkServer.start()) {
            push(records.subList(0, 60));
            try (DriverRecorder recorder = record(SeedlinkStation.settings(proxy.port(), Map.of("timeout", "2s")))) {
                recorder.awaitSample(3000);
                for (byte[] record : records) { // its numbers pass those of the first one
                    other.push(record);
                }
                proxy.target(other.port());
                proxy.cut();
                recorder.awaitSample(SAMPLES);

                assertAllValues(made, recorder);
            }
        }
    }

    @Test
    void recordsThatAreMissingAreAGapOfTheirLength() throws Exception {
        MiniSeed made = MiniSeed.make(folder, "INT32", 50, SAMPLES);
        List<byte[]> records = made.records();
        int[] counted = new int[2];
        for (int i = 0; i < records.size(); i++) {
            boolean second = i >= 90 && i < 120; // ten records of each channel
            if (second) {
                counted[1] += samples(records.get(i)) / 3;
            } else {
                server.push(records.get(i));
                counted[0] += i < 90 ? samples(records.get(i)) / 3 : 0;
            }
        }

        try (DriverRecorder recorder = record(SeedlinkStation.settings(server.port(), Map.of()))) {
            recorder.awaitSample(SAMPLES);

            String where = ":" + counted[0] + "+" + counted[1] + "[GAP_BEFORE]";
            assertEquals(List.of("0" + where, "1" + where, "2" + where), recorder.gaps().stream().sorted().toList());
            double[] expected = made.values("LFN");
            Arrays.fill(expected, counted[0], counted[0] + counted[1], Double.NaN);
            assertArrayEquals(expected, recorder.values(0));
        }
    }

    @Test
    void damagedRecordsOfOneChannelCostOnlyThese() throws Exception {
        MiniSeed made = MiniSeed.make(folder, "STEIM2", 50, SAMPLES);
        int damaged = 0;
        for (byte[] record : made.records()) {
            if (new String(record, 15, 3).equals("LFE") && ++damaged % 5 == 0) {
                record[46] = 2; // the blockettes point outside the record
            }
            server.push(record);
        }

        try (DriverRecorder recorder = record(SeedlinkStation.settings(server.port(), Map.of()))) {
            recorder.awaitStatus("malformed record");
            recorder.awaitSample(SAMPLES - 1000);

            assertTrue(recorder.gaps().stream().allMatch(gap -> gap.startsWith("1:")), recorder.gaps()::toString);
            assertTrue(recorder.gaps().size() > 3, recorder.gaps()::toString);
        }
    }

    @Test
    void whereNobodyAnswersOrAChannelIsMissingTheUserIsTold() throws Exception {
        MiniSeed made = MiniSeed.make(folder, "STEIM2", 50, 2000);
        server.push(made.bytes());
        int port = server.port();
        server.close();

        DriverException e = assertThrows(DriverException.class,
                () -> record(SeedlinkStation.settings(port, Map.of())));

        assertTrue(e.getMessage().contains("XX.MT1 at localhost:" + port), e::getMessage);
    }

    @Test
    void recordingFromNowOnBeginsAtTheNextSampleOfTheStation() throws Exception {
        MiniSeed made = MiniSeed.make(folder, "STEIM2", 50, 2000);
        server.push(made.bytes());

        try (DriverRecorder recorder = record(SeedlinkStation.settings(server.port(),
                Map.of("from", "", "look-back", "100000h")))) {
            Instant now = Instant.now();

            assertTrue(Math.abs(now.toEpochMilli() - recorder.start().toEpochMilli()) < 60_000,
                    recorder.start()::toString);
            assertEquals(0, recorder.start().getNano() % 20_000_000, "on the clock of the station");
        }
    }

    @Test
    void timingQualityBelowTheLimitIsAnUnlockedClock() throws Exception {
        MiniSeed made = MiniSeed.withTiming(folder, 50, SAMPLES, "2026-01-01T00:00:00.000123", List.of(100, 40, 90));
        server.push(made.bytes());

        try (DriverRecorder recorder = record(SeedlinkStation.settings(server.port(), Map.of()))) {
            recorder.awaitSample(SAMPLES);

            assertEquals(Instant.parse("2026-01-01T00:00:00.000123Z"), recorder.start());
            assertAllValues(made, recorder);
            assertTrue(recorder.marks().stream().allMatch(mark -> mark.endsWith("[CLOCK_UNLOCKED]")),
                    recorder.marks()::toString);
            assertEquals(List.of(10_000L, 10_000L, 10_000L), marked(recorder));
            List<Boolean> locks = recorder.readings().stream().map(ClockReading.class::cast).map(ClockReading::locked)
                    .toList();
            assertEquals(List.of(true, false, true), changes(locks));
        }
    }

    @Test
    void timingQualityCountsForNothingWhereTheUserWantsSo() throws Exception {
        MiniSeed made = MiniSeed.withTiming(folder, 50, SAMPLES, MiniSeed.START, List.of(0));
        server.push(made.bytes());

        try (DriverRecorder recorder = record(SeedlinkStation.settings(server.port(), Map.of("timing-quality", "0")))) {
            recorder.awaitSample(SAMPLES);

            assertEquals(List.of(), recorder.marks());
            assertTrue(((ClockReading) recorder.readings().getFirst()).locked());
        }
    }

    /** How many samples of each channel are marked. */
    private static List<Long> marked(DriverRecorder recorder) {
        long[] counts = new long[MiniSeed.CHANNELS.size()];
        for (String mark : recorder.marks()) {
            counts[mark.charAt(0) - '0'] += Long.parseLong(mark.substring(mark.indexOf('+') + 1, mark.indexOf('[')));
        }
        return Arrays.stream(counts).boxed().toList();
    }

    private static List<Boolean> changes(List<Boolean> locks) {
        List<Boolean> changes = new ArrayList<>();
        for (Boolean lock : locks) {
            if (changes.isEmpty() || !changes.getLast().equals(lock)) {
                changes.add(lock);
            }
        }
        return changes;
    }

    @Test
    void recordsThatTellNoTimingQualityTellNothingOfTheClock() throws Exception {
        MiniSeed made = MiniSeed.make(folder, "STEIM2", 50, 2000);
        server.push(made.bytes());

        try (DriverRecorder recorder = record(SeedlinkStation.settings(server.port(), Map.of()))) {
            recorder.awaitSample(2000);

            assertEquals(List.of(), recorder.readings());
        }
    }

    @Test
    void aServerThatSpeaksVersionFourOnlyIsToldByName() throws Exception {
        try (TcpProxy proxy = new TcpProxy(server.port(), NewServer::answers, NewServer::commands)) {
            DriverException refused = assertThrows(DriverException.class,
                    () -> record(SeedlinkStation.settings(proxy.port(), Map.of())));
            DriverException alsoRefused = assertThrows(DriverException.class,
                    () -> StreamList.of("localhost", proxy.port(), Duration.ofSeconds(10)));

            assertTrue(refused.getMessage().contains("the server speaks SeedLink 4.0 only, and this driver version 3"),
                    refused::getMessage);
            assertTrue(alsoRefused.getMessage().contains("SeedLink 4.0 only"), alsoRefused::getMessage);
        }
    }

    private static DriverRecorder record(Map<String, String> settings) throws Exception {
        return new DriverRecorder(new SeedlinkDriverFactory(), settings);
    }

    private void push(List<byte[]> records) throws IOException {
        for (byte[] record : records) {
            server.push(record);
        }
    }

    private static int samples(byte[] record) {
        return ByteBuffer.wrap(record).getShort(SAMPLES_OFFSET);
    }

    private static void assertAllValues(MiniSeed made, DriverRecorder recorder) throws IOException {
        assertEquals(List.of(), recorder.gaps());
        for (int i = 0; i < MiniSeed.CHANNELS.size(); i++) {
            assertArrayEquals(made.values(MiniSeed.CHANNELS.get(i)), recorder.values(i), MiniSeed.CHANNELS.get(i));
        }
    }
}
