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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mtlive.testing.ChildProcess;

/** How a recording can end. */
@Timeout(600)
class EndingTest {
    private static final int ENOUGH = 1500;
    @TempDir Path folder;

    @ParameterizedTest @ValueSource(strings = {"INT", "TERM"})
    void ctrlCEndsTheCollectorCleanlyWithTheFileClosedValidAndFinalised(String signal) {
        Path file = folder.resolve("ended.h5");

        try (Collector collector = Collector.start(file, Instruments.simulator(150, 1, 10)).awaitRecording()) {
            followed(file);
            collector.signal(signal);

            collector.awaitSuccess();
        }
        JsonNode accepted = Script.json("mth5_accepts.py", file);
        assertTrue(accepted.path("errors").isEmpty(), accepted::toString);
        long samples = accepted.path("summary").path(0).path("n_samples").asLong();
        assertTrue(samples >= ENOUGH, () -> samples + " samples");
        for (JsonNode run : accepted.path("runs"))
            run.forEach(count -> assertEquals(samples, count.asLong(), "all channels end together"));
        Life.assertEnded(file);
        Product.run("verify", file).succeeded();
    }

    @Test
    void afterAWriterCrashNothingFlushedIsLostAndReadersSayThatItCrashed() {
        Path file = folder.resolve("crashed.h5");

        try (Collector collector = Collector.start(file, Instruments.simulator(150, 1, 10)).awaitRecording()) {
            followed(file);
            assertEquals("LIVE", Life.of(file));
            collector.signal("KILL");
            collector.await();
        }

        assertEquals("CRASHED", Life.of(file));
        JsonNode rows = Product.json("summary", file, "--channels");
        rows.forEach(row -> assertTrue(row.path("n_samples").asLong() >= ENOUGH, row::toString));
        assertEquals(ENOUGH, Values.of(file, "ex", 0, ENOUGH).length);
    }

    /** Waits until a stock reader has seen some samples of all channels. */
    private static void followed(Path file) {
        try (ChildProcess reader = Script.start("h5py_follower.py", file, ENOUGH, 120)) {
            reader.awaitSuccess(Duration.ofMinutes(3));
        }
    }
}
