// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code mtlive bench} in small: the figures are there, every sample was verified, nothing is left behind. */
class BenchCommandTest {

    @TempDir
    private Path folder;

    @Test
    void appendTellsOurCostBesideABareWriteInTheSameRun() throws IOException {
        JsonNode figures = Console.run("bench", "append", "--channels", "7", "--appends", "50", "--samples", "100",
                "--chunk", "2000", "--warm-up", "100ms", "--folder", folder, "--json").json();

        for (String name : new String[] {"us_per_append", "bare_us_per_append", "queue_us_per_append", "ratio_to_bare",
            "end_to_start", "checkpoint_ms", "checkpoint_cost",
            "queue_safety_share"}) {
            assertTrue(figures.path(name).asDouble() > 0, name);
        }
        assertTrue(figures.has("tables_cost"));
        assertEquals(7 * 50 * 100, figures.path("samples_verified").asLong());
        assertEquals(7, figures.path("channels").asInt());
        assertNothingLeft();
    }

    @Test
    void acquisitionTellsQueueAndFlushesAndCountsEverySample() throws IOException {
        JsonNode figures = Console.run("bench", "acquisition", "--instruments", "2", "--channels", "3", "--rate", "200",
                "--batch", "20", "--flush-millis", "200", "--for", "2s", "--folder", folder, "--json").json();

        assertEquals(6, figures.path("channels").asInt());
        assertEquals(0, figures.path("samples_missing").asLong());
        assertTrue(figures.path("samples_delivered").asLong() >= 6 * 200, figures::toString);
        for (String name : new String[] {"queue_high_water", "flush_p99_ms", "flush_p99_to_interval", "flushes",
            "cpu_share"}) {
            assertTrue(figures.path(name).asDouble() > 0, name);
        }
        assertNothingLeft();
    }

    @Test
    void readTellsWindowsAndDecimation() throws IOException {
        JsonNode figures = Console.run("bench", "read", "--samples", "50000", "--window", "1000", "--windows", "20",
                "--folder", folder, "--json").json();

        assertTrue(figures.path("window_p50_us").asDouble() > 0);
        assertTrue(figures.path("decimate_samples_per_second").asDouble() > 0);
        assertNothingLeft();
    }

    @Test
    void latencyVerifiesEverySampleInThisAndInOtherProcesses() throws IOException {
        OtherProcess.command(List.of()); // skips where there is none

        try (Console bench = Console.startWith(OtherProcess::command, "bench", "latency", "--readers", "2", "--batches",
                "40",
                "--samples", "10", "--rate", "50", "--folder", folder, "--json")) {
            JsonNode figures = bench.await().json();

            assertEquals(40, figures.path("in_process").path("count").asInt());
            assertEquals(80, figures.path("readers_2").path("count").asInt());
            assertTrue(figures.path("readers_2").path("p50_us").asDouble() > 0);
            assertEquals(0, figures.path("wrong_values").asInt());
        }
        assertNothingLeft();
    }

    @Test
    void structureIsFollowedByReadersThatNeverReopen() throws IOException {
        OtherProcess.command(List.of());

        try (Console bench = Console.startWith(OtherProcess::command, "bench", "structure", "--readers", "2",
                "--changes", "40", "--for", "4s", "--folder", folder, "--json")) {
            JsonNode figures = bench.await().json();

            assertEquals(40, figures.path("changes").asInt());
            assertEquals(2, figures.path("surveys").asInt());
            assertEquals(0, figures.path("reader_errors").asInt());
            assertEquals(0, figures.path("wrong_values").asInt());
            assertTrue(figures.path("values_read").asLong() >= 2 * figures.path("samples").asLong());
        }
        assertNothingLeft();
    }

    @Test
    void withoutItsScriptOtherProcessesAreRefusedClearly() {
        CommandFailure failure = assertThrows(CommandFailure.class,
                () -> new ScriptCommand().of(List.of()));

        assertTrue(failure.getMessage().contains("mtlive.command"));
    }

    @ParameterizedTest
    @CsvSource({"acquisition,--channels,8", "acquisition,--instruments,0", "append,--channels,0", "append,--appends,-1", "append,--chunk,x", "latency,--readers,0",
    "latency,--rate,-1",
        "read,--window,0", "read,--samples,-5"})
    void numbersThatMakeNoSenseAreRefused(String bench, String option, String value) {
        Console.run("bench", bench, option, value).wrongUse(option, value);
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Console.run("bench", "append", "--folder", folder.resolve("gone")).failed("gone", "--folder");
    }

    private void assertNothingLeft() throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }
}
