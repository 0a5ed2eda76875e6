// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code mtlive export} writes as miniSEED, read back with obspy: every value, every time, no value in a gap. */
@Timeout(600)
class MiniSeedTest {
    @TempDir Path folder;

    @ParameterizedTest @ValueSource(strings = {"int32", "float32", "float64"})
    void samplesOfEveryTypeComeBackAsTheyWere(String type) {
        Path file = folder.resolve("site.h5");
        Collector.run(file, List.of("--driver", "simulator", "--set", "sample-type=" + type, "--set", "sample-rate=24",
                "--set", "samples=20000", "--set", "speed=0"));

        JsonNode seed = export(file);

        assertEquals(5, seed.size(), seed::toString);
        for (JsonNode channel : seed) {
            assertTrue(channel.path("equal").asBoolean(), channel::toString);
            assertEquals(20_000, channel.path("samples").asLong(), channel::toString);
            assertEquals(1, channel.path("traces").asLong(), channel::toString);
            assertTrue(channel.path("late_us").asDouble() < 2, channel::toString);
        }
        assertEquals("ex", seed.path("XX.ST1..BQN").path("component").asText(), seed::toString);
    }

    @Test
    void aGapIsNoRecord() {
        Path file = folder.resolve("gaps.h5");
        Collector.run(file, List.of("--driver", "simulator", "--set", "sample-rate=100", "--set", "samples=60000",
                "--set", "speed=0", "--set", "gaps-per-hour=60", "--set", "gap-length=2s", "--set", "channels=hx"));

        JsonNode hx = export(file).path("XX.ST1..HFN");

        assertTrue(hx.path("equal").asBoolean(), hx::toString);
        assertTrue(hx.path("traces").asLong() > 3, hx::toString);
        assertTrue(hx.path("samples").asLong() < 60_000, hx::toString);
    }

    @Test
    void stepsThatSteimCannotTellAndRatesThatAreNoWholeNumberAreKept() throws IOException {
        Random random = new Random(3);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            lines.add(i < 3000 ? String.valueOf(random.nextInt(200) - 100) : String.valueOf(random.nextInt()));
        }
        Path input = Files.write(folder.resolve("steps.txt"), lines);
        Path file = folder.resolve("steps.h5");
        Collector.run(file, List.of("--driver", "ascii", "--set", "file=" + input, "--set", "columns=hz", "--set",
                "sample-type=int32", "--set", "sample-rate=6.4", "--set", "start=2026-01-01T00:00:00.123456"));

        JsonNode hz = export(file).path("XX.ST1..MFZ");

        assertTrue(hz.path("equal").asBoolean(), hz::toString);
        assertEquals(5000, hz.path("samples").asLong(), hz::toString);
        assertEquals(6.4, hz.path("rate").asDouble(), 1e-6);
        assertTrue(hz.path("late_us").asDouble() < 2, hz::toString);
    }

    private JsonNode export(Path file) {
        Path seed = folder.resolve("out.mseed");
        Product.run("export", file, seed).succeeded();
        return Script.json("seed_values.py", seed, file);
    }
}
