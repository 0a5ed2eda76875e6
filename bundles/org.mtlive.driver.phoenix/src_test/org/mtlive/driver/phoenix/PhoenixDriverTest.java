// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.phoenix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverSettings;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.QualityBit;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.Samples;
import org.mtlive.acquisition.driver.support.PaceClock;
import org.mtlive.testing.CollectingSink;
import org.mtlive.testing.SharedData;

@Timeout(60)
class PhoenixDriverTest {

    private static final int H2 = 0;
    private static final int E1 = 1;
    private static final int RATE = MadeRecording.RATE_HZ;

    @TempDir
    Path folder;

    private final CollectingSink sink = new CollectingSink();

    @Test
    void aRealRecordingIsDescribedFromItsNotesAndHeaders() throws Exception {
        InstrumentDescription description = driver(real(), Map.of()).describe();

        assertEquals("Phoenix MTU-5C 10128 td_150", description.title());
        assertEquals(List.of("h2", "e1", "h1", "e2"),
                description.channels().stream().map(ChannelDescription::component).toList());
        assertEquals(43.69602, description.position().orElseThrow().latitudeDegrees(), 1e-6);
        assertEquals(12.475, description.runMetadata().get("data_logger.power_source.voltage.start"));
        ChannelDescription e2 = description.channels().get(3);
        assertEquals(List.of(90.0, 0.0), List.of(e2.azimuthDegrees(), e2.tiltDegrees()));
        assertEquals(List.of("dipole_100m", "mv_to_v"), e2.filterNames());
        assertEquals(100.0, e2.metadata().get("dipole_length"));
        assertEquals("MTC-150", description.channels().get(H2).metadata().get("sensor.model"));
    }

    @Test
    void bothFilesOfARealRecordingFollowEachOtherWithoutAGap() throws Exception {
        PhoenixDriver driver = driver(real(), Map.of("channels", "H2"));

        Instant start = driver.arm();
        String end = replay(driver);

        assertEquals(Instant.parse("2021-04-27T03:24:19Z"), start);
        assertEquals(54_750, values(0).length);
        assertEquals(54_750, sink.of(0).getLast().endSample());
        assertEquals(0, sink.batches().stream().mapToInt(SampleBatch::quality).sum());
        assertEquals("FINISHED", end);
    }

    @Test
    void theSegmentsOfARealRecordingLieAtTheirTimeStamps() throws Exception {
        PhoenixDriver driver = driver(real(), Map.of("data", "td_24k", "channels", "E1=ex", "batch", "1000000"));

        Instant start = driver.arm();
        replay(driver);

        assertEquals(Instant.parse("2021-04-27T03:24:42Z"), start);
        List<SampleBatch> segments = sink.of(0);
        assertEquals(12, segments.size());
        for (int i = 0; i < segments.size(); i++) {
            assertEquals(i * 30L * 24_000, segments.get(i).firstSample());
            assertEquals(48_000, segments.get(i).count());
            assertEquals(start.plusSeconds(30L * i), segments.get(i).deviceTime());
            assertEquals(i > 0, segments.get(i).qualityBits().contains(QualityBit.GAP_BEFORE));
        }
    }

    @Test
    void aGrowingRecordingIsFollowedFromFileToFileAndFromSampleToSample() throws Exception {
        MadeRecording made = new MadeRecording(folder);
        made.begin(H2, 1, "td_150", RATE);
        made.begin(E1, 1, "td_150", RATE);
        byte[] bytes = MadeRecording.samples(0, 3 * RATE);
        Writer writer = new Writer();
        writer.acts.add(() -> add(made.file(H2, 1, "td_150"), Arrays.copyOf(bytes, 401))); // a quarter of a sample
        writer.acts.add(() -> add(made.file(H2, 1, "td_150"), Arrays.copyOfRange(bytes, 401, bytes.length)));
        writer.acts.add(() -> Files.write(made.file(H2, 2, "td_150"), new byte[] {2, 2})); // a piece of a header
        writer.acts.add(() -> again(made, H2));
        writer.acts.add(() -> add(made.file(E1, 1, "td_150"), bytes));

        PhoenixDriver driver = driver(folder, Map.of("follow", "yes"), writer);
        driver.arm();
        driver.start(sink);
        writer.done.await();
        driver.close();

        assertArrayEquals(counting(7 * RATE), values(H2));
        assertArrayEquals(counting(3 * RATE), values(E1));
        assertEquals(0, sink.batches().stream().mapToInt(SampleBatch::quality).sum());
        assertEquals("STOPPED", sink.awaitEnd());
    }

    private static Path again(MadeRecording made, int channel) throws IOException {
        made.continuous(channel, 2);
        return made.file(channel, 2, "td_150");
    }

    @Test
    void aMissingFileIsAGapAndADamagedOneIsLeftOutAndTold() throws Exception {
        MadeRecording made = new MadeRecording(folder);
        for (int sequence : new int[] {1, 2, 4, 5, 6}) {
            made.continuous(E1, sequence);
        }
        byte[] damaged = Files.readAllBytes(made.file(E1, 5, "td_150"));
        damaged[62] = 3;
        Files.write(made.file(E1, 5, "td_150"), damaged);

        String end = replay(armed(Map.of()));

        List<Long> gaps = sink.batches().stream().filter(b -> b.qualityBits().contains(QualityBit.GAP_BEFORE))
                .map(SampleBatch::firstSample).toList();
        assertEquals(List.of(11L * RATE, 19L * RATE), gaps);
        assertEquals("FINISHED 1 file(s) left out in part or whole, last: 10128_608783F4_1_00000005.td_150: bytes a"
                + " sample: 3, expected 4; 2 gap(s), 1200 samples together", end);
        for (SampleBatch batch : sink.batches()) {
            assertEquals((float) batch.firstSample(), ((Samples.Float32) batch.samples()).values()[0]);
        }
    }

    @Test
    void samplesOfATimeThatWasThereBeforeAreLeftOut() throws Exception {
        MadeRecording made = new MadeRecording(folder);
        made.continuous(E1, 1);
        MadeRecording.append(made.file(E1, 1, "td_150"), MadeRecording.samples(3 * RATE, 10)); // too long
        made.continuous(E1, 2);

        String end = replay(armed(Map.of()));

        assertArrayEquals(counting(7 * RATE), values(0));
        assertEquals("FINISHED 10 sample(s) of a time that was there before left out", end);
    }

    @Test
    void aSegmentThatIsStillWrittenIsHandedOverAsFarAsItIs() throws Exception {
        MadeRecording made = new MadeRecording(folder);
        made.begin(E1, 1, "td_2400", 2400);
        Path file = made.file(E1, 1, "td_2400");
        MadeRecording.append(file, MadeRecording.segment(1, 100, MadeRecording.samples(0, 100)));
        MadeRecording.append(file, MadeRecording.segment(3, 100, MadeRecording.samples(0, 60)));

        String end = replay(armed(Map.of("data", "td_2400")));

        assertEquals(List.of(0L, 4800L), sink.of(0).stream().map(SampleBatch::firstSample).toList());
        assertEquals(60, sink.of(0).getLast().count());
        assertEquals("FINISHED 1 file(s) left out in part or whole, last: " + file.getFileName()
                + ": it ends in the middle of a segment", end);
    }

    @Test
    void aSegmentThatCannotBeIsLeftOutWithTheRestOfItsFile() throws Exception {
        MadeRecording made = new MadeRecording(folder);
        made.begin(E1, 1, "td_2400", 2400);
        Path file = made.file(E1, 1, "td_2400");
        MadeRecording.append(file, MadeRecording.segment(1, 100, MadeRecording.samples(0, 100)));
        MadeRecording.append(file, MadeRecording.segment(3, Integer.MIN_VALUE, MadeRecording.samples(0, 100)));
        made.begin(E1, 2, "td_2400", 2400);
        MadeRecording.append(made.file(E1, 2, "td_2400"), MadeRecording.segment(5, 100, MadeRecording.samples(0, 100)));

        String end = replay(armed(Map.of("data", "td_2400")));

        assertEquals(List.of(0L, 9600L), sink.of(0).stream().map(SampleBatch::firstSample).toList());
        assertTrue(end.contains("a segment of 2147483648 samples in a file of 4 s"), end);
    }

    @Test
    void withoutNotesChannelsHaveNumbersAndCanBeNamed() throws Exception {
        MadeRecording made = new MadeRecording(folder);
        Files.delete(folder.resolve("recmeta.json"));
        made.continuous(H2, 1);
        made.continuous(E1, 1);

        assertEquals(List.of("ch0", "ch1"), components(Map.of()));
        assertEquals(List.of("hy", "ex"), components(Map.of("channels", "1=ex, 0 = hy")));
        assertEquals("option 'channels': there is no 'h2' with td_150 files; there are [ch0 (0), ch1 (1)]",
                assertThrows(DriverException.class, () -> components(Map.of("channels", "H2"))).getMessage());
    }

    @Test
    void aFolderThatIsNoRecordingIsToldBeforeRecording() throws Exception {
        assertEquals("option 'folder': " + folder + " is no recording of a Phoenix receiver: it has no folders 0, 1,"
                + " ... with td_ files", message(Map.of()));
        MadeRecording made = new MadeRecording(folder);
        made.begin(E1, 1, "td_150", RATE);
        assertEquals("option 'data': " + folder + " has no td_30 files, but td_150", message(Map.of("data", "td_30")));
        Files.write(made.file(E1, 1, "td_150"), new byte[10]);
        assertEquals("no file of a Phoenix receiver: " + made.file(E1, 1, "td_150") + ": the header has 10 bytes,"
                + " expected 128", message(Map.of()));
        Files.writeString(folder.resolve("recmeta.json"), "{");
        assertTrue(message(Map.of()).startsWith(folder.resolve("recmeta.json") + " is not JSON"), message(Map.of()));
    }

    private String message(Map<String, String> texts) {
        return assertThrows(DriverException.class, () -> driver(folder, texts).describe()).getMessage();
    }

    private List<String> components(Map<String, String> texts) throws DriverException {
        return driver(folder, texts).describe().channels().stream().map(ChannelDescription::component).toList();
    }

    private float[] values(int channel) {
        List<SampleBatch> batches = sink.of(channel);
        float[] all = new float[batches.stream().mapToInt(SampleBatch::count).sum()];
        int at = 0;
        for (SampleBatch batch : batches) {
            System.arraycopy(((Samples.Float32) batch.samples()).values(), 0, all, at, batch.count());
            at += batch.count();
        }
        return all;
    }

    private static float[] counting(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = i;
        }
        return values;
    }

    private static Path add(Path file, byte[] bytes) throws IOException {
        MadeRecording.append(file, bytes);
        return file;
    }

    private static Path real() {
        return SharedData.file("phoenix/10128_2021-04-27-032436");
    }

    private PhoenixDriver armed(Map<String, String> texts) throws DriverException, InterruptedException {
        PhoenixDriver driver = driver(folder, texts);
        driver.arm();
        return driver;
    }

    private String replay(PhoenixDriver driver) throws Exception {
        try (driver) {
            driver.start(sink);
            return sink.awaitEnd();
        }
    }

    private static PhoenixDriver driver(Path folder, Map<String, String> texts) throws DriverException {
        return driver(folder, texts, PaceClock.system());
    }

    private static PhoenixDriver driver(Path folder, Map<String, String> texts, PaceClock clock)
            throws DriverException {
        Map<String, String> all = new HashMap<>(texts);
        all.put("folder", folder.toString());
        return new PhoenixDriver(PhoenixOptions.read(DriverSettings.of(PhoenixOptions.ALL, all)), clock);
    }
}
