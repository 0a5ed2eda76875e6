// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.lemi424;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.acquisition.driver.ClockReading;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverSettings;
import org.mtlive.acquisition.driver.DriverState;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.PowerReading;
import org.mtlive.acquisition.driver.QualityBit;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.Samples;
import org.mtlive.acquisition.driver.TemperatureReading;

/** A station on a real serial line that sends real lines. */
@Timeout(120)
class SerialLemiDriverTest {

    private static final LemiColumn[] COLUMNS = {LemiColumn.BX, LemiColumn.BY, LemiColumn.BZ, LemiColumn.E1,
        LemiColumn.E2, LemiColumn.TEMPERATURE_E, LemiColumn.TEMPERATURE_H};
    private static final int BX = 0;
    private static final long STEP_MS = 20;

    @TempDir
    Path folder;

    private final WaitingSink sink = new WaitingSink();

    @Test
    void everyValueOfTheRealLinesArrivesAtItsPlace() throws Exception {
        List<String> lines = Files.readAllLines(TestFiles.find("example_lemi.txt"));
        try (SendingStation station = new SendingStation(folder, STEP_MS);
                SerialLemiDriver driver = driver(station.settings())) {
            InstrumentDescription description = driver.describe();
            Instant start = driver.arm();
            driver.start(sink);
            sink.awaitBatch(batch -> batch.channel() == BX && batch.endSample() > 30);
            driver.stop(Duration.ofSeconds(2));

            assertEquals(List.of("bx", "by", "bz", "e1", "e2", "temperature_e", "temperature_h"),
                    description.channels().stream().map(ChannelDescription::component).toList());
            assertEquals(34.080661, description.position().orElseThrow().latitudeDegrees(), 1e-6);
            long first = start.getEpochSecond() - LemiLineParser.parse(lines.getFirst()).epochSecond();
            for (SampleBatch batch : sink.batches()) {
                assertEquals(start.plusSeconds(batch.firstSample()), batch.deviceTime());
                double[] values = ((Samples.Float64) batch.samples()).values();
                for (int i = 0; i < values.length && first + batch.firstSample() + i < lines.size(); i++) {
                    LemiLine line = LemiLineParser.parse(lines.get((int) (first + batch.firstSample() + i)));
                    assertEquals(line.value(COLUMNS[batch.channel()]), values[i]);
                }
            }
            assertEquals("STOPPED", sink.awaitEnd());
        }
    }

    @Test
    void aSampleIsThereAsSoonAsItsLineHasCome() throws Exception {
        try (SendingStation station = new SendingStation(folder, 1000); // as the station does it
                SerialLemiDriver driver = driver(Map.of("port", station.line().port(), "silence", "15s"))) {
            driver.describe();
            driver.arm();
            driver.start(sink);
            sink.awaitBatch(batch -> batch.firstSample() >= 4);
            driver.stop(Duration.ofSeconds(2));
        }
        // sample 0 and 1 come together at the start, the others one by one, a second apart on this computer's clock
        List<SampleBatch> bx = sink.of(BX);
        assertEquals(List.of(2L, 3L, 4L), bx.subList(bx.size() - 3, bx.size()).stream()
                .map(SampleBatch::firstSample).toList());
        double seconds = (bx.getLast().hostNanos() - bx.get(bx.size() - 3).hostNanos()) / 1e9;
        assertTrue(seconds > 1.5 && seconds < 10, "two lines took " + seconds + " s");
    }

    @Test
    void aPulledCableIsOfflineAndWhenItIsBackTheGapIsMarked() throws Exception {
        try (SendingStation station = new SendingStation(folder, STEP_MS);
                SerialLemiDriver driver = driver(station.settings())) {
            driver.describe();
            Instant start = driver.arm();
            driver.start(sink);
            sink.awaitBatch(batch -> batch.firstSample() >= 5);

            station.line().pull();
            String reason = sink.awaitStatus(DriverState.OFFLINE).text();
            int before = sink.of(BX).size();
            new CountDownLatch(1).await(20 * STEP_MS, TimeUnit.MILLISECONDS); // seconds go by
            station.line().plugIn();
            sink.awaitStatusAfter(DriverState.OFFLINE, DriverState.RECORDING);
            sink.awaitBatch(batch -> batch.qualityBits().contains(QualityBit.GAP_BEFORE));
            driver.stop(Duration.ofSeconds(2));

            assertTrue(reason.contains(station.line().port() + " is gone"), reason);
            SampleBatch after = sink.of(BX).stream()
                    .filter(batch -> batch.qualityBits().contains(QualityBit.GAP_BEFORE)).findFirst().orElseThrow();
            assertTrue(after.firstSample() > sink.of(BX).get(before - 1).endSample(), "no sample is missing");
            assertEquals(start.plusSeconds(after.firstSample()), after.deviceTime());
            assertEquals(Set.of(QualityBit.GAP_BEFORE), after.qualityBits());
            assertTrue(sink.awaitEnd().startsWith("STOPPED 1 gap(s)"), sink.awaitEnd());
        }
    }

    @Test
    void aSilentStationIsOfflineUntilItSendsAgain() throws Exception {
        List<String> lines = Files.readAllLines(TestFiles.find("example_lemi.txt"));
        try (SocatLine line = new SocatLine(folder);
                SerialLemiDriver driver = driver(Map.of("port", line.port(), "silence", "1s"))) {
            Thread sender = Thread.ofPlatform().start(() -> sendSlowly(line, lines.subList(0, 6)));
            driver.describe();
            driver.arm();
            driver.start(sink);
            String reason = sink.awaitStatus(DriverState.OFFLINE).text();
            sender.join();
            line.send(lines.get(20) + "\r\n");
            sink.awaitStatusAfter(DriverState.OFFLINE, DriverState.RECORDING);
            sink.awaitBatch(batch -> batch.qualityBits().contains(QualityBit.GAP_BEFORE));

            assertTrue(reason.startsWith("nothing came from " + line.port() + " for 1.0 s"), reason);
        }
    }

    @Test
    void halfALineBeforeTheCableWasPulledSpoilsNoneAfterIt() throws Exception {
        List<String> lines = Files.readAllLines(TestFiles.find("example_lemi.txt"));
        try (SocatLine line = new SocatLine(folder);
                SerialLemiDriver driver = driver(Map.of("port", line.port(), "silence", "5s"))) {
            Thread sender = Thread.ofPlatform().start(() -> sendSlowly(line, lines.subList(0, 6)));
            driver.describe();
            driver.arm();
            driver.start(sink);
            sender.join();
            sendSlowly(line, List.of("2020 10 04 00 1"), "");
            Thread.sleep(300); // so that it is heard
            line.pull();
            sink.awaitStatus(DriverState.OFFLINE);
            line.plugIn();
            for (int next = 10; sink.of(BX).getLast().quality() == 0; next++) {
                sendSlowly(line, List.of(Lines.later(lines.getFirst(), next))); // some are lost until the port is open again
            }
            driver.stop(Duration.ofSeconds(2));
        }

        assertTrue(sink.awaitEnd().startsWith("STOPPED 1 gap(s)"), sink.awaitEnd());
    }

    private static void sendSlowly(SocatLine line, List<String> texts) {
        sendSlowly(line, texts, "\r\n");
    }

    private static void sendSlowly(SocatLine line, List<String> texts, String lineEnd) {
        try {
            for (String text : texts) {
                Thread.sleep(200); // after the port was opened, for what came before may be lost, as on a real line
                line.send(text + lineEnd);
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void clockBatteryAndTemperaturesAreReadingsBesideTheChannels() throws Exception {
        try (SendingStation station = new SendingStation(folder, STEP_MS);
                SerialLemiDriver driver = driver(station.settings())) {
            driver.describe();
            Instant start = driver.arm();
            driver.start(sink);
            sink.awaitBatch(batch -> batch.firstSample() >= 5);
            ClockReading now = driver.clock();
            assertEquals(12.78, driver.power().volts(), 0.1);
            assertEquals(34.080661, driver.position().latitudeDegrees(), 1e-4);
            driver.stop(Duration.ofSeconds(2));

            ClockReading first = assertInstanceOf(ClockReading.class, sink.readings().getFirst());
            assertEquals(start, first.deviceTime());
            assertTrue(first.locked() && now.locked());
            assertEquals(12, first.satellites(), 3);
            assertEquals(0, first.offsetSeconds(), 1);
            assertTrue(!now.deviceTime().isBefore(first.deviceTime()));
            assertTrue(sink.readings().stream().anyMatch(PowerReading.class::isInstance));
            assertTrue(sink.readings().stream().anyMatch(
                    reading -> reading instanceof TemperatureReading t && t.sensor().equals("temperature_h")));
        }
    }

    @Test
    void aPortWithoutStationIsToldBeforeTheRecording() throws Exception {
        try (SocatLine line = new SocatLine(folder);
                SerialLemiDriver driver = driver(Map.of("port", line.port(), "silence", "300ms"))) {
            assertEquals(line.port() + ": nothing came within 0.3 s; is the station switched on, does it send its text,"
                    + " and is 'baud' (9600) as in the station?",
                    assertThrows(DriverException.class, driver::describe).getMessage());
            Thread sender = Thread.ofPlatform().start(() -> sendSlowly(line, List.of("x", "y z")));
            String message = assertThrows(DriverException.class, driver::describe).getMessage();
            sender.join();
            assertTrue(message.contains("what came is no line of a LEMI-424"), message);
        }
    }

    @Test
    void thePortsOfTheComputerAreFound() {
        new SerialLemiDriverFactory().discover(Duration.ofSeconds(5)).forEach(found -> {
            assertEquals(Set.of("port"), found.settings().keySet());
            assertTrue(found.title().endsWith(found.settings().get("port")), found.title());
        });
    }

    private static SerialLemiDriver driver(Map<String, String> texts) throws DriverException {
        return new SerialLemiDriver(SerialLemiOptions.read(
                DriverSettings.of(SerialLemiOptions.ALL, new HashMap<>(texts))));
    }
}
