// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mtlive.testing.ChildProcess;

/** What the guide says of readers: Python follows our writer. */
@Timeout(600)
class GuideReaderTest {
    private static final Pattern UPDATE = Pattern.compile("Data update: (\\d+) total samples \\(\\+(\\d+) new\\)");
    private static final Duration LIMIT = Duration.ofMinutes(4);
    @TempDir Path folder;

    @ParameterizedTest @ValueSource(strings = {"0.1.0", "0.2.0"})
    void theMonitorOfTheGuideInPythonPrintsDataUpdatesAgainstOurWriter(String version) {
        Path file = folder.resolve("monitored.h5");

        try (Collector collector = recording(file, "--version", version);
                ChildProcess monitor = Script.start("data_monitor.py", file, "ex")) {
            monitor.awaitLine("Monitoring data, SWMR True, writable False"::equals, LIMIT);

            updatesGrow(monitor);
        }
    }

    @Test
    void ourMonitorPrintsDataUpdatesAndFindsTheComponentInAnyCase() {
        Path file = folder.resolve("monitored.h5");

        try (Collector collector = recording(file)) {
            for (String component : List.of("ex", "Ex", "EX"))
                try (ChildProcess monitor = Product.start("monitor", file, "--component", component, "--interval", "200ms")) {
                    updatesGrow(monitor);
                }
        }
    }

    @Test
    void theChannelSummaryIsLiveInOurReadersAndInStockReaders() {
        Path file = folder.resolve("summary.h5");

        try (Collector collector = recording(file);
                ChildProcess stock = Script.start("mth5_follower.py", file, "hy", 3000, 120)) {
            stock.awaitSuccess(LIMIT);

            JsonNode channels = Product.json("summary", file, "--channels");
            JsonNode runs = Product.json("summary", file, "--runs");

            assertTrue(channels.size() >= 5, channels::toString);
            channels.forEach(row -> assertTrue(row.path("n_samples").asLong() >= 3000, row::toString));
            channels.forEach(row -> assertTrue(row.path("has_data").asBoolean(), row::toString));
            assertEquals(1, runs.size(), runs::toString);
            assertEquals(Collector.RUN, runs.path(0).path("run").asText(), runs::toString);
        }
    }

    @Test
    void swmrStatusIsToldWhileTheFileIsWrittenAndAfterwards() {
        Path file = folder.resolve("status.h5");

        try (Collector collector = recording(file)) {
            JsonNode live = Product.json("info", file);

            assertEquals("LIVE", live.path("life").asText(), live::toString);
            assertTrue(live.toString().contains(Long.toString(collector.process().pid())), () -> "names the writer: " + live);
            collector.signal("INT");
            collector.awaitSuccess();
        }
        Life.assertEnded(file);
    }

    @Test
    void manyReadersAtOnceSeeNoErrorAndTheWriterGoesOn() {
        Path file = folder.resolve("crowd.h5");

        try (Collector collector = recording(file); Crowd crowd = new Crowd()) {
            IntStream.range(0, 4).forEach(i -> crowd.add(Script.start("mth5_follower.py", file, "ex", 20_000, 200)));
            IntStream.range(0, 6).forEach(i -> crowd.add(Script.start("h5py_follower.py", file, 20_000, 200)));
            IntStream.range(0, 6).forEach(i -> crowd.add(Product.start("monitor", file, "--component", "hx",
                    "--interval", "100ms", "--for", "20s")));

            crowd.awaitSuccess(Duration.ofMinutes(4));
            collector.signal("INT");
            collector.awaitSuccess();
        }
        Product.run("verify", file).succeeded();
    }

    private static Collector recording(Path file, Object... options) {
        return Collector.start(file, Instruments.simulator(100, 3, 10), options).awaitRecording();
    }

    private static void updatesGrow(ChildProcess monitor) {
        long before = total(monitor.awaitLine(line -> UPDATE.matcher(line).matches(), LIMIT));
        long after = total(monitor.awaitLine(line -> UPDATE.matcher(line).matches() && total(line) > before, LIMIT));
        assertTrue(after > before);
    }

    private static long total(String line) {
        var update = UPDATE.matcher(line);
        return update.matches() ? Long.parseLong(update.group(1)) : 0;
    }
}
