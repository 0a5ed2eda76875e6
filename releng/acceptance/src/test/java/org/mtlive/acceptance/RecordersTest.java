// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.testing.ChildProcess;
import org.mtlive.testing.SharedData;
import org.mtlive.testing.TestData;

/** Files of real recorders become the values that mt-io reads out of them; a replayed file is the file again. */
@Timeout(600)
class RecordersTest {
    private static final String RUN_PATH = Collector.runPath("0.2.0");
    @TempDir Path folder;

    @Test
    void aLemi424RecordingHasTheValuesOfMtIo() {
        Path recording = TestData.copy("example_lemi.txt", folder);

        assertSame(recorded(Instruments.lemi424(recording, 0)), "lemi424", recording, 7, 7 * 60, 0);
    }

    @Test
    void aDayFileOfALemi424HasTheValuesOfMtIo() {
        Path recording = SharedData.file("lemi/202010010000.TXT");

        assertSame(recorded(Instruments.lemi424(recording, 0)), "lemi424", recording, 7, 7 * 120, 0);
    }

    @Test
    void continuousFilesOfAPhoenixReceiverHaveTheValuesOfMtIo() {
        Path recording = SharedData.file("phoenix/10128_2021-04-27-032436");

        assertSame(recorded(phoenix(recording, "td_150")), "td_150", recording, 4, 4 * 54_750, 0);
    }

    /** Twelve segments of 2 s, 30 s apart. */
    @Test
    void segmentedFilesOfAPhoenixReceiverHaveTheValuesOfMtIoAndGapsBetween() {
        Path recording = SharedData.file("phoenix/10128_2021-04-27-032436");

        assertSame(recorded(phoenix(recording, "td_24k")), "td_24k", recording, 4, 4 * 12 * 48_000,
                4 * 11 * 28 * 24_000);
    }

    /** Another process writes the files again, in pieces that end in the middle of samples and headers. */
    @Test
    void aPhoenixRecordingIsFollowedWhileAnotherProcessWritesIt() throws Exception {
        Path recording = copy(SharedData.file("phoenix/10128_2021-04-27-032436"), "*.td_150", folder.resolve("card"));
        Path growing = folder.resolve("growing");
        Path file = folder.resolve("recorded.h5");

        try (ChildProcess receiver = Script.start("growing_recording.py", recording, growing, 10_007, 0.2)) {
            receiver.awaitLine("begun"::equals, Product.SHORT);
            try (Collector collector = Collector.start(file, Stream.concat(phoenix(growing, "td_150").stream(),
                    Stream.of("--set", "follow=yes", "--set", "poll=50ms")).toList())) {
                collector.awaitRecording();
                receiver.send("go on");
                receiver.awaitSuccess(Product.SHORT);
                awaitSamples(file, 4 * 54_750);
                collector.signal("INT");
                collector.awaitSuccess();
            }
        }

        assertSame(file, "td_150", recording, 4, 4 * 54_750, 0);
    }

    private static Path copy(Path source, String pattern, Path target) throws IOException {
        for (String channel : List.of("0", "1", "2", "4")) {
            Files.createDirectories(target.resolve(channel));
            try (DirectoryStream<Path> files = Files.newDirectoryStream(source.resolve(channel), pattern)) {
                for (Path file : files)
                    Files.copy(file, target.resolve(channel).resolve(file.getFileName()));
            }
        }
        Files.copy(source.resolve("recmeta.json"), target.resolve("recmeta.json"));
        return target;
    }

    private static void awaitSamples(Path file, long samples) throws InterruptedException {
        long end = System.nanoTime() + 2 * Product.SHORT.toNanos();
        for (long seen = 0; seen < samples;) {
            seen = StreamSupport.stream(Product.json("summary", file, "--channels").spliterator(), false)
                    .mapToLong(row -> row.path("n_samples").asLong()).sum();
            long now = seen;
            assertTrue(System.nanoTime() < end, () -> now + " samples of " + samples);
            Thread.sleep(200);
        }
    }

    @Test
    void aReplayedRecordingIsTheSameWithItsTypesFiltersAndGaps() {
        Path first = folder.resolve("first.h5");
        JsonNode original = collect(first, List.of("--driver", "simulator", "--set", "sample-rate=200", "--set",
                "sample-type=int32", "--set", "samples=20000", "--set", "gaps-per-hour=600", "--set",
                "gap-length=700ms", "--set", "start=2026-01-01T00:00:00", "--set", "speed=0"));

        Path second = folder.resolve("second.h5");
        JsonNode replayed = collect(second,
                List.of("--driver", "replay", "--set", "file=" + first, "--set", "speed=0"));

        assertTrue(original.path("gaps").asInt() > 0, original::toString);
        for (String name : List.of("samples", "gaps", "gap_samples"))
            assertEquals(original.path(name).asLong(), replayed.path(name).asLong(), name);
        assertEquals(Script.json("h5py_contents.py", first).path("channels"),
                Script.json("h5py_contents.py", second).path("channels"));
        assertEquals(channels(first), channels(second));
        Product.run("verify", second).succeeded();
    }

    /** Types, rates, times, units; and the values behind the filters. */
    private static String channels(Path file) {
        JsonNode summary = Product.json("summary", file, "--channels");
        JsonNode physical = Product.json("read", file, "--survey", Collector.SURVEY, "--station", Collector.STATION,
                "--run", Collector.RUN, "--component", "ex", "--from", 100, "--count", 50, "--physical");
        return StreamSupport.stream(summary.spliterator(), false)
                .map(row -> row.path("component") + " " + row.path("start") + " " + row.path("end") + " "
                        + row.path("sample_rate") + " " + row.path("units") + " " + row.path("azimuth"))
                .toList() + physical.path("values").toString() + physical.path("units");
    }

    /** In the product, where the library of the serial port lies in a bundle. */
    @Test
    void aStationOnASerialLineIsRecordedWhileTheCableIsPulledAndPutBack() throws Exception {
        List<String> lines = Files.readAllLines(TestData.copy("example_lemi.txt", folder));
        Path file = folder.resolve("serial.h5");
        Path station = folder.resolve("station");
        List<Object> serial = List.of("--driver", "lemi424-serial", "--set", "port=" + folder.resolve("port"), "--set",
                "silence=20s");

        int next = 0;
        ChildProcess cable = cable(station);
        try (Collector collector = Collector.start(file, serial)) {
            try (OutputStream out = Files.newOutputStream(station)) {
                for (; next < 10 || !collector.process().errors().contains("collect: recording"); next++)
                    send(out, lines.get(next % lines.size()), next);
                for (int end = next + 10; next < end; next++)
                    send(out, lines.get(next % lines.size()), next);
            }
            cable.terminate();
            cable.await(Product.SHORT);
            collector.process().awaitErrorLine(line -> line.contains("is gone"), Product.SHORT);
            next += 30;
            cable = cable(station);
            try (OutputStream out = Files.newOutputStream(station)) {
                for (int end = next + 100; next < end; next++)
                    send(out, lines.get(next % lines.size()), next);
            }
            collector.signal("INT");
            collector.awaitSuccess();
        } finally {
            cable.close();
        }

        JsonNode bx = Script.json("h5py_contents.py", file).path("channels").path(RUN_PATH + "/bx");
        assertTrue(bx.path("samples").asInt() > 40, bx::toString);
        double[] values = Values.of(file, "bx", 0, bx.path("samples").asInt());
        long missing = Arrays.stream(values).filter(Double::isNaN).count();
        assertTrue(missing >= 30 && missing < values.length - 10, missing + " of " + values.length);
        Product.run("verify", file).succeeded();
    }

    /** A line as the station would send it, a second after the one before on its own clock. */
    private static void send(OutputStream out, String line, int second) throws Exception {
        String time = "2026 01 01 00 %02d %02d".formatted(second / 60 % 60, second % 60);
        out.write((time + line.substring(time.length()) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        Thread.sleep(50);
    }

    private ChildProcess cable(Path station) throws Exception {
        ChildProcess cable = ChildProcess.start(List.of("socat", "pty,raw,echo=0,link=" + station,
                "pty,raw,echo=0,link=" + folder.resolve("port")), Map.of());
        for (long end = System.nanoTime() + Product.SHORT.toNanos(); !Files.exists(station)
                || !Files.exists(folder.resolve("port"));) {
            assertTrue(System.nanoTime() < end && cable.isAlive(), cable::errors);
            Thread.sleep(10);
        }
        return cable;
    }

    private static List<Object> phoenix(Path recording, String data) {
        return List.of("--driver", "phoenix", "--set", "folder=" + recording, "--set", "data=" + data);
    }

    private Path recorded(List<Object> instrument) {
        Path file = folder.resolve("recorded.h5");
        Collector.run(file, instrument).succeeded();
        return file;
    }

    private static JsonNode collect(Path file, List<Object> instrument) {
        return Json.parse(Collector.run(file, instrument, "--json").succeeded().output());
    }

    private static void assertSame(Path file, String kind, Path recording, int channels, long samples, long padded) {
        JsonNode found = Script.json("mt_io_values.py", file, RUN_PATH, kind, recording);

        assertTrue(found.path("errors").isEmpty(), found::toString);
        assertEquals(channels, found.path("channels").asInt());
        assertEquals(samples, found.path("samples").asLong());
        assertEquals(0, found.path("different").asLong());
        assertEquals(padded, found.path("padded").asLong());
    }
}
