// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.testing.ChildProcess;

/** What a foreign reader sees between two flushes. */
@Timeout(600)
class LiveConsistencyTest {
    private static final int SAMPLES = 400_000;
    private static final int FLUSH_SAMPLES = 1000;
    @TempDir Path folder;

    @Test
    void flushMakesDataVisibleAndNoReaderSeesASummaryAheadOfTheDataNorARaggedRow() {
        Path input = Instruments.counting(folder.resolve("counting.txt"), SAMPLES);
        Path file = folder.resolve("fast.h5");

        try (Collector collector = Collector.start(file, Instruments.columns(input, 1000, 25),
                        "--flush-samples", FLUSH_SAMPLES).awaitRecording();
                ChildProcess poller = Script.start("ragged_poller.py", file, input, Instruments.EMTF_COLUMNS,
                        FLUSH_SAMPLES, SAMPLES, 120)) {
            JsonNode seen = Json.parseLastLine(poller.awaitSuccess(Duration.ofMinutes(3)));
            collector.awaitSuccess();

            for (String fault : new String[] {"early", "ragged", "back", "wrong"})
                assertEquals(0, seen.path(fault).asInt(), () -> fault + " in " + seen);
            assertTrue(seen.path("polls").asInt() > 100 && seen.path("changes").asInt() > 20,
                    () -> "the reader was there while the file grew: " + seen);
        }
    }

    @Test
    void theSimulatorGivesTheSameValuesForTheSameSeedAndOthersForAnother() {
        JsonNode first = simulated("first.h5", 7);
        JsonNode again = simulated("again.h5", 7);
        JsonNode other = simulated("other.h5", 8);

        assertEquals(first, again);
        assertEquals(first.size(), other.size());
        first.fieldNames().forEachRemaining(path -> assertTrue(
                !first.path(path).path("sha256").equals(other.path(path).path("sha256")), path));
    }

    private JsonNode simulated(String name, long seed) {
        Path file = folder.resolve(name);
        Collector.run(file, Instruments.simulator(150, seed, 0, 10_000)).succeeded();
        JsonNode channels = Script.json("h5py_contents.py", file).path("channels");
        assertTrue(channels.size() >= 5, channels::toString);
        channels.forEach(channel -> assertEquals(10_000, channel.path("samples").asInt()));
        return channels;
    }
}
