// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.ascii;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverSettings;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.QualityBit;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.Samples;
import org.mtlive.acquisition.driver.support.PaceClock;
import org.mtlive.testing.CollectingSink;

@Timeout(60)
class AsciiDriverTest {

    @TempDir
    Path folder;

    private final CollectingSink sink = new CollectingSink();

    @Test
    void everyNumberArrivesInBlocksOfTheGivenSize() throws Exception {
        Path file = write("1 2\n3 4\n5 6\n7 8\n9 10\n");

        String end = replay(file, Map.of("columns", "hx,hy", "block", "2", "sample-type", "int32"));

        assertEquals("FINISHED", end);
        assertEquals(List.of(2, 2, 1), sink.of(0).stream().map(SampleBatch::count).toList());
        assertEquals(List.of(0L, 2L, 4L), sink.of(1).stream().map(SampleBatch::firstSample).toList());
        assertArrayEquals(new int[] {6, 8}, ((Samples.Int32) sink.of(1).get(1).samples()).values());
    }

    @Test
    void separatorsCommentsAndEmptyLinesAreUnderstood() throws Exception {
        Path file = write("title\n# hx hy\n 1.5 , -2e3\n\n2.5;\t4\n% end\n3.5\t5");

        replay(file, Map.of("columns", "hx,hy", "skip-lines", "1"));

        assertArrayEquals(new double[] {1.5, 2.5, 3.5}, doubles(0));
        assertArrayEquals(new double[] {-2000, 4, 5}, doubles(1));
    }

    @Test
    void columnsCanBeLeftOut() throws Exception {
        Path file = write("1 2 3\n4 5 6\n");

        replay(file, Map.of("columns", "ex,-,temperature", "units", "mV/km,celsius"));

        assertArrayEquals(new double[] {3, 6}, doubles(1));
        assertEquals(Set.of(0, 1), Set.copyOf(sink.batches().stream().map(SampleBatch::channel).toList()));
    }

    @Test
    void aMissingValueIsNaNAndMarked() throws Exception {
        Path file = write("1 -9999\n2 3\n");

        replay(file, Map.of("columns", "hx,hy", "missing", "-9999"));

        assertArrayEquals(new double[] {Double.NaN, 3}, doubles(1));
        assertEquals(Set.of(QualityBit.PADDED), sink.of(1).getFirst().qualityBits());
        assertEquals(0, sink.of(0).getFirst().quality());
    }

    @Test
    void aWordAmongTheNumbersEndsWithLineAndColumnAfterTheGoodLinesWereSent() throws Exception {
        Path file = write("1 2\n3 4\n5 oops\n7 8\n");

        String end = replay(file, Map.of("columns", "hx,hy"));

        assertEquals("FAILED " + file + ", line 3, column 2 (hy): 'oops' is not a number", end);
        assertArrayEquals(new double[] {2, 4}, doubles(1));
    }

    @Test
    void aFractionInAnIntegerColumnIsAnError() throws Exception {
        Path file = write("1\n2.5\n");

        String end = replay(file, Map.of("columns", "hx", "sample-type", "int32"));

        assertEquals("FAILED " + file + ", line 2, column 1 (hx): '2.5' is not a whole number of 32 bits", end);
    }

    @Test
    void anotherNumberOfColumnsIsToldBeforeRecording() throws Exception {
        Path file = write("1 2 3\n");

        DriverException e = assertThrows(DriverException.class, driver(file, Map.of("columns", "hx,hy"))::describe);

        assertEquals(file + ", line 1 has 3 columns, expected 2; set the option 'columns'", e.getMessage());
    }

    @Test
    void aMissingEmptyOrWrongFileIsToldBeforeRecording() throws Exception {
        Path none = folder.resolve("none.asc");

        assertMessage("option 'file': " + none + " does not exist", none);
        assertMessage("option 'file': " + folder + " is a folder, not a text file", folder);
        Path empty = write("# nothing\n");
        assertMessage(empty + " has no line with samples", empty);
    }

    @Test
    void contradictionsInTheSettingsAreErrors() throws Exception {
        Path file = write("1 2\n");

        assertThrows(DriverException.class, () -> driver(file, Map.of("columns", "hx,hx")));
        assertThrows(DriverException.class, () -> driver(file, Map.of("columns", "-")));
        assertThrows(DriverException.class, () -> driver(file, Map.of("columns", "hx,hy", "units", "nT")));
    }

    @Test
    void batchesKeepThePaceOfTheSampleRate() throws Exception {
        List<Long> waits = new ArrayList<>();
        PaceClock clock = new PaceClock() {
            private long now;

            @Override
            public long nanoTime() {
                return now;
            }

            @Override
            public boolean await(CountDownLatch stop, long nanos) {
                waits.add(nanos);
                now += nanos;
                return false;
            }
        };
        Map<String, String> texts = Map.of("file", write("1\n2\n3\n4\n").toString(), "columns", "hx", "block", "2",
                "sample-rate", "8", "speed", "2", "start", "2026-01-01");

        AsciiDriver driver = new AsciiDriver(AsciiOptions.read(DriverSettings.of(AsciiOptions.ALL, texts)), clock);
        driver.arm();
        driver.start(sink);
        sink.awaitEnd();

        assertEquals(List.of(125_000_000L, 125_000_000L), waits);
        assertEquals(Instant.parse("2026-01-01T00:00:00.250Z"), sink.batches().get(1).deviceTime());
    }

    @Test
    void theSyntheticSeriesOfEmtfIsReadCompletely() throws Exception {
        Path file = TestFiles.find("test1.asc");

        InstrumentDescription description = driver(file, Map.of()).describe();
        replay(file, Map.of());

        assertEquals("nT", description.channels().getFirst().units());
        assertEquals(90, description.channels().get(4).azimuthDegrees());
        double[] last = Files.readAllLines(file).getLast().strip().lines()
                .flatMap(line -> List.of(line.split("\\s+")).stream()).mapToDouble(Double::parseDouble).toArray();
        for (int channel = 0; channel < 5; channel++) {
            double[] values = doubles(channel);
            assertEquals(40_000, values.length);
            assertEquals(last[channel], values[39_999]);
        }
        assertArrayEquals(new double[] {-479, -492, -331}, Arrays.copyOf(doubles(0), 3));
    }

    private void assertMessage(String message, Path file) throws DriverException {
        DriverException e = assertThrows(DriverException.class, driver(file, Map.of())::describe);
        assertTrue(e.getMessage().startsWith(message), e.getMessage());
    }

    private double[] doubles(int channel) {
        return sink.of(channel).stream().map(batch -> ((Samples.Float64) batch.samples()).values())
                .flatMapToDouble(Arrays::stream).toArray();
    }

    private String replay(Path file, Map<String, String> texts) throws Exception {
        try (AsciiDriver driver = driver(file, texts)) {
            driver.arm();
            driver.start(sink);
            return sink.awaitEnd();
        }
    }

    private static AsciiDriver driver(Path file, Map<String, String> texts) throws DriverException {
        Map<String, String> all = new HashMap<>(texts);
        all.put("file", file.toString());
        return new AsciiDriver(AsciiOptions.read(DriverSettings.of(AsciiOptions.ALL, all)), PaceClock.system());
    }

    private Path write(String text) throws Exception {
        return Files.writeString(folder.resolve("series.asc"), text);
    }
}
