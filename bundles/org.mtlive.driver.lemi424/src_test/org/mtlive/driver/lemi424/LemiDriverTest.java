// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.lemi424;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverSettings;
import org.mtlive.acquisition.driver.DriverState;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.QualityBit;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.Samples;
import org.mtlive.acquisition.driver.support.PaceClock;
import org.mtlive.testing.CollectingSink;

@Timeout(60)
class LemiDriverTest {

    private static final int BX = 0;
    private static final int E1 = 3;

    @TempDir
    Path folder;

    private final CollectingSink sink = new CollectingSink();

    @Test
    void aRealRecordingIsDescribedAsPythonDoes() throws Exception {
        InstrumentDescription description = driver(TestFiles.find("example_lemi.txt"), Map.of()).describe();

        assertEquals(List.of("bx", "by", "bz", "e1", "e2", "temperature_e", "temperature_h"),
                description.channels().stream().map(ChannelDescription::component).toList());
        assertEquals(34.080661, description.position().orElseThrow().latitudeDegrees(), 1e-6);
        assertEquals(12.78, description.runMetadata().get("data_logger.power_source.voltage.start"));
    }

    @Test
    void everyValueOfARealRecordingEqualsTheText() throws Exception {
        Path file = TestFiles.find("example_lemi.txt");

        String end = replay(file, Map.of("channels", "bx,e1,e4,battery", "batch", "7"));

        assertEquals("FINISHED", end);
        List<String> lines = Files.readAllLines(file);
        int[] columns = {6, 11, 14, 15};
        for (int channel = 0; channel < columns.length; channel++) {
            int column = columns[channel];
            double[] expected = lines.stream().mapToDouble(line -> Double.parseDouble(line.split(" +")[column]))
                    .toArray();
            assertArrayEquals(expected, values(channel));
        }
    }

    @Test
    void dayFilesFollowEachOtherAndTheNightBetweenIsAGap() throws Exception {
        Path pattern = TestFiles.shared("lemi/202010010000.TXT").resolveSibling("2020*.TXT");

        String end = replay(pattern, Map.of());

        List<SampleBatch> bx = sink.of(BX);
        assertEquals(240, values(BX).length);
        SampleBatch secondDay = bx.getLast();
        assertEquals(86_400, secondDay.firstSample());
        assertEquals(Set.of(QualityBit.GAP_BEFORE), secondDay.qualityBits());
        assertEquals(Instant.parse("2020-10-02T00:00:00Z"), secondDay.deviceTime());
        assertTrue(end.startsWith("FINISHED 1 gap(s)"), end);
    }

    @Test
    void damageIsLeftOutAndTold() throws Exception {
        List<String> lines = new ArrayList<>(Files.readAllLines(TestFiles.find("example_lemi.txt")));
        lines.set(10, "garbage");
        lines.set(20, lines.get(20).replace("2020 10 04", "2099 10 04"));
        lines.add(31, lines.get(30));
        Path file = Files.write(folder.resolve("damaged.TXT"), lines);

        String end = replay(file, Map.of());

        assertEquals(58, values(BX).length);
        assertEquals(59, sink.of(BX).getLast().endSample() - 1);
        assertEquals("FINISHED 1 malformed line(s) left out, last: damaged.TXT line 11: 1 columns, expected 24 or 16; "
                + "1 line(s) with a stray time left out; 1 line(s) of an earlier time left out; 2 gap(s), "
                + "2 s together", end);
        assertTrue(sink.statuses().stream().anyMatch(status -> status.state() == DriverState.DEGRADED));
    }

    @Test
    void aGrowingRecordingIsFollowedLineByLineAndIntoTheNextDayFile() throws Exception {
        List<String> lines = Files.readAllLines(TestFiles.find("example_lemi.txt"));
        Path first = Files.writeString(folder.resolve("202010040000.TXT"), lines.get(0) + "\n" + lines.get(1));
        Path second = folder.resolve("202010040001.TXT");
        Station station = new Station();
        station.acts.add(() -> Files.writeString(first, "\n" + lines.get(2).substring(0, 30), Station.APPEND));
        station.acts.add(() -> Files.writeString(first, lines.get(2).substring(30) + "\r\n" + lines.get(3),
                Station.APPEND));
        station.acts.add(() -> Files.writeString(second, lines.get(4) + "\n"));

        try (LemiDriver driver = driver(folder, Map.of("follow", "true"), station)) {
            driver.arm();
            driver.start(sink);
            station.done.await();
        }

        assertEquals("STOPPED", sink.awaitEnd());
        assertEquals(List.of(1, 1, 1, 2), sink.of(E1).stream().map(SampleBatch::count).toList());
        assertArrayEquals(new double[] {142.134, 142.014, 142.033}, Arrays.copyOf(values(E1), 3));
        assertEquals(5, sink.of(E1).getLast().endSample());
    }

    @Test
    void aRecordingThatBecomesShorterIsAnError() throws Exception {
        List<String> lines = Files.readAllLines(TestFiles.find("example_lemi.txt"));
        Path file = Files.write(folder.resolve("a.TXT"), lines);
        Station station = new Station();
        station.acts.add(() -> Files.writeString(file, lines.getFirst()));

        LemiDriver driver = driver(file, Map.of("follow", "true"), station);
        driver.arm();
        driver.start(sink);

        String end = sink.awaitEnd();
        assertTrue(end.contains("a.TXT became shorter while it was read"), end);
        driver.close();
    }

    @Test
    void theTimeStampsSetThePace() throws Exception {
        Station station = new Station();
        Path file = Files.write(folder.resolve("a.TXT"),
                Files.readAllLines(TestFiles.find("example_lemi.txt")).subList(0, 4));

        try (LemiDriver driver = driver(file, Map.of("speed", "2"), station)) {
            driver.arm();
            driver.start(sink);
            sink.awaitEnd();
        }

        assertEquals(List.of(1_000_000_000L, 1_000_000_000L), station.waits);
    }

    @Test
    void aLostClockReferenceIsMarked() throws Exception {
        List<String> lines = Files.readAllLines(TestFiles.find("example_lemi.txt")).subList(0, 2).stream()
                .map(line -> line.replace(" 12 2 0", " 0 0 0")).toList();

        replay(Files.write(folder.resolve("a.TXT"), lines), Map.of());

        assertEquals(Set.of(QualityBit.CLOCK_UNLOCKED), sink.of(BX).getFirst().qualityBits());
    }

    @Test
    void channelsCanBeRenamed() throws Exception {
        InstrumentDescription description =
                driver(TestFiles.find("example_lemi.txt"), Map.of("channels", "bx=hx, e2 = ey")).describe();

        assertEquals("ey", description.channels().get(1).component());
        assertEquals(90, description.channels().get(1).azimuthDegrees());
        assertThrows(DriverException.class, () -> driver(folder, Map.of("channels", "bx,bw")));
        assertThrows(DriverException.class, () -> driver(folder, Map.of("channels", "bx,by=bx")));
    }

    @Test
    void aSourceThatIsNoRecordingIsToldBeforeRecording() throws Exception {
        assertEquals("option 'file': " + folder + " has no .TXT file", message(folder));
        Path none = folder.resolve("none.TXT");
        assertEquals("option 'file': " + none + " does not exist", message(none));
        Path empty = Files.writeString(folder.resolve("empty.TXT"), "");
        assertEquals("no line of a LEMI-424 recording in " + empty + ": the file is empty", message(empty));
        Path other = Files.writeString(folder.resolve("other.TXT"), "1 2 3\n4 5 6\n");
        assertEquals("no line of a LEMI-424 recording in " + other + ", line 1: 3 columns, expected 24 or 16",
                message(other));
        Path binary = Files.write(folder.resolve("binary.TXT"), new byte[100_000]);
        assertTrue(message(binary).startsWith("no line of a LEMI-424 recording in"), message(binary));
    }

    private String message(Path file) throws DriverException {
        return assertThrows(DriverException.class, driver(file, Map.of())::describe).getMessage();
    }

    private double[] values(int channel) {
        return sink.of(channel).stream().map(batch -> ((Samples.Float64) batch.samples()).values())
                .flatMapToDouble(Arrays::stream).toArray();
    }

    private String replay(Path file, Map<String, String> texts) throws Exception {
        try (LemiDriver driver = driver(file, texts)) {
            driver.arm();
            driver.start(sink);
            return sink.awaitEnd();
        }
    }

    private static LemiDriver driver(Path file, Map<String, String> texts) throws DriverException {
        return driver(file, texts, PaceClock.system());
    }

    private static LemiDriver driver(Path file, Map<String, String> texts, PaceClock clock) throws DriverException {
        Map<String, String> all = new HashMap<>(texts);
        all.put("file", file.toString());
        return new LemiDriver(LemiOptions.read(DriverSettings.of(LemiOptions.ALL, all)), clock);
    }

    /** Writes whenever the driver waits; time passes only by waiting. Holds the driver once all is written. */
    private static final class Station implements PaceClock {
        static final StandardOpenOption APPEND = StandardOpenOption.APPEND;
        final List<Callable<Path>> acts = new ArrayList<>();
        final List<Long> waits = new ArrayList<>();
        final CountDownLatch done = new CountDownLatch(1);
        private long now;

        @Override
        public long nanoTime() {
            return now;
        }

        @Override
        public boolean await(CountDownLatch stop, long nanos) throws InterruptedException {
            waits.add(nanos);
            now += nanos;
            if (!acts.isEmpty()) {
                try {
                    acts.removeFirst().call();
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
                return false;
            }
            if (nanos == 250_000_000) { // the poll, not the pace
                done.countDown();
                stop.await();
            }
            return stop.getCount() == 0;
        }
    }
}
