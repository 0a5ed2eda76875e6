// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.LongStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mtlive.testing.ChildProcess;

/** The other direction: our readers follow a file that Python mth5 writes live. */
@Timeout(600)
class PythonWriterTest {
    private static final Duration LIMIT = Duration.ofMinutes(4);
    @TempDir Path folder;

    @ParameterizedTest @ValueSource(strings = {"0.1.0", "0.2.0"})
    void ourReadersFollowAFileThatPythonMth5WritesLive(String version) {
        Path file = folder.resolve("python.h5");

        try (ChildProcess python = Script.start("python_writer.py", file, version)) {
            python.awaitLine("recording"::equals, LIMIT);
            append(python, 999, 1000);
            try (ChildProcess monitor = Product.start("monitor", file, "--component", "hy", "--interval", "200ms")) {
                monitor.awaitLine("Data update: 1000 total samples (+1000 new)"::equals, LIMIT);
                append(python, 500, 1500);
                monitor.awaitLine("Data update: 1500 total samples (+500 new)"::equals, LIMIT);
            }

            rowsTell(file, 1500);
            assertArrayEquals(expected(3, 600, 700), hy(file, 600, 700));
            append(python, 1, 1501);
            assertArrayEquals(expected(3, 1500, 1), hy(file, 1500, 1));

            python.send("close");
            python.awaitLine("closed"::equals, LIMIT);
            python.awaitSuccess(LIMIT);
        }
        rowsTell(file, 1501);
        assertArrayEquals(expected(3, 0, 1501), hy(file, 0, 1501));
        Life.assertEnded(file);
    }

    private static void append(ChildProcess python, int count, int total) {
        python.send("append " + count);
        python.awaitLine(("appended " + total)::equals, LIMIT);
    }

    private static void rowsTell(Path file, long samples) {
        JsonNode rows = Product.json("summary", file, "--channels");
        assertEquals(4, rows.size(), rows::toString);
        rows.forEach(row -> assertEquals(samples, row.path("n_samples").asLong(), row::toString));
    }

    private static double[] hy(Path file, long first, long count) {
        String survey = Product.json("summary", file, "--surveys").path(0).path("survey").asText();
        return Values.of(file, survey, "PY1", "001", "hy", first, count);
    }

    private static double[] expected(int channel, long first, long count) {
        return LongStream.range(first, first + count).mapToDouble(i -> 1000 * channel + i).toArray();
    }
}
