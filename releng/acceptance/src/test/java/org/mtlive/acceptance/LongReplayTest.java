// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.testing.ChildProcess;

/**
 * Five channels at 150 Hz at full speed: half a day, or a whole week (453.6 M samples) with system property
 * {@code mtlive.long=true}.
 */
@Timeout(3600)
class LongReplayTest {
    private static final int SAMPLE_RATE_HZ = 150;
    private static final Duration LENGTH = Boolean.getBoolean("mtlive.long") ? Duration.ofDays(7) : Duration.ofHours(12);
    private static final Duration LIMIT = Duration.ofMinutes(55);
    private static final long SAMPLES = LENGTH.toSeconds() * SAMPLE_RATE_HZ;
    /** More than the collector of garbage may leave lying about, less than the samples themselves. */
    private static final double ALLOWED_GROWTH_MEGABYTES = 128;
    @TempDir Path folder;

    @Test
    void aLongRecordingReplaysAtFullSpeedWithFlatMemory(TestReporter report) {
        Path file = folder.resolve("long.h5");
        ResidentMemory memory = new ResidentMemory();

        try (Collector collector = Collector.start(file, Instruments.simulator(SAMPLE_RATE_HZ, 1, 0, SAMPLES))) {
            ChildProcess process = collector.awaitRecording().process();
            process.awaitErrorLine(line -> {
                memory.sample(process.pid()); // a line comes once a second
                return line.startsWith("collect: closing");
            }, LIMIT);
            process.awaitSuccess(LIMIT);
        }

        report.publishEntry("resident memory", memory.toString());
        assertTrue(memory.growthMegabytes() < ALLOWED_GROWTH_MEGABYTES, memory::toString);
        JsonNode rows = Product.json("summary", file, "--channels");
        assertTrue(rows.size() >= 5, rows::toString);
        rows.forEach(row -> assertEquals(SAMPLES, row.path("n_samples").asLong(), row::toString));
        assertEquals(1000, Values.of(file, "ex", 0, 1000).length);
        assertEquals(1000, Values.of(file, "hz", SAMPLES - 1000, 1000).length);
        Product.runFor(LIMIT, "verify", file).succeeded();
    }
}
