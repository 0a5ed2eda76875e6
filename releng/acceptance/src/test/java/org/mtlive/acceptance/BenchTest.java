// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The measurements run and tell their figures; the figures themselves are reported, never judged on a shared machine. */
@Timeout(600)
class BenchTest {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    @TempDir Path folder;

    @Test
    void benchAppendTellsTheCostOfOursAndOfABareWriteOfTheSameBytes(TestReporter report) {
        JsonNode figures = bench("append", "--appends", 1000);

        for (String name : List.of("us_per_append", "bare_us_per_append", "end_to_start"))
            assertTrue(figures.path(name).asDouble() > 0, figures::toString);
        report.publishEntry("append", figures.toString());
    }

    @Test
    void benchLatencyTellsTheTimeFromStampToVerifiedReadInAnotherProcess(TestReporter report) {
        JsonNode figures = bench("latency", "--readers", "2", "--batches", 300);

        assertTrue(figures.path("readers_2").path("p50_us").asDouble() > 0, figures::toString);
        assertEquals(0, figures.path("wrong_values").asInt(), figures::toString);
        report.publishEntry("latency", figures.toString());
    }

    private JsonNode bench(String what, Object... options) {
        Object[] command = Stream.concat(Stream.of("bench", what, "--json", "--folder", folder),
                Stream.of(options)).toArray();
        return Json.parse(Product.runFor(LIMIT, command).succeeded().output());
    }
}
