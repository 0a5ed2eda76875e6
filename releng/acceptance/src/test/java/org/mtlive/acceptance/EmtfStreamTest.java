// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mtlive.testing.ChildProcess;
import org.mtlive.testing.TestData;

/** EMTF's synthetic series over a half space of 100 ohm m, all the way from text to apparent resistivity. */
@Timeout(600)
class EmtfStreamTest {
    @TempDir Path folder;

    @ParameterizedTest @ValueSource(strings = {"0.1.0", "0.2.0"})
    void aStockReaderSeesTheRunGrowAndAuroraFindsTheEarthInIt(String version) {
        Path input = TestData.copy("test1.asc", folder);
        Path file = folder.resolve("emtf.h5");

        try (ChildProcess follower = waiting(file);
                Collector collector = Collector.start(file, Instruments.columns(input, 1, 2000), "--version", version)) {
            List<String> seen = follower.awaitSuccess(Duration.ofMinutes(3)).lines()
                    .filter(line -> line.matches("\\d+")).toList();
            collector.awaitSuccess();

            assertTrue(seen.size() >= 3, () -> "a stock reader sees n_samples grow: " + seen);
        }
        accepted(Script.json("mth5_accepts.py", file), version);
        JsonNode compared = Script.json("same_values.py", file, Collector.runPath(version), input, Instruments.EMTF_COLUMNS);
        assertEquals(Instruments.EMTF_SAMPLES, compared.path("samples").asInt());
        assertEquals(0, compared.path("different").asInt());
        resistivity(Script.json("aurora_median.py", file, Collector.STATION));
    }

    /** A reader that has loaded all it needs, however long that takes, and opens the file as soon as it is there. */
    private static ChildProcess waiting(Path file) {
        ChildProcess follower = Script.start("mth5_follower.py", file, "ex", Instruments.EMTF_SAMPLES, 120);
        follower.awaitLine("waiting"::equals, Product.SHORT);
        return follower;
    }

    private static void accepted(JsonNode found, String version) {
        assertAll(
                () -> assertEquals(version, found.path("version").asText()),
                () -> assertTrue(found.path("errors").isEmpty(), () -> found.path("errors").toString()),
                () -> assertEquals(5, found.path("summary").size()),
                () -> assertEquals(1, found.path("runs").size()),
                () -> assertEquals(5, found.path("experiment").path("channels").asInt()));
        for (JsonNode run : found.path("runs"))
            for (String component : Instruments.EMTF_COLUMNS.split(","))
                assertEquals(Instruments.EMTF_SAMPLES, run.path(component).asInt(), component);
        for (JsonNode row : found.path("summary"))
            assertEquals(Instruments.EMTF_SAMPLES, row.path("n_samples").asInt(), row::toString);
    }

    private static void resistivity(JsonNode found) {
        assertEquals(25, found.path("periods").asInt());
        for (String polarisation : List.of("xy", "yx")) {
            double ohmM = found.path(polarisation).asDouble();
            assertTrue(ohmM > 95 && ohmM < 105, () -> polarisation + ": " + ohmM + " ohm m");
        }
    }
}
