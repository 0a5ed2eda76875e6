// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code mtlive export} of a file whose samples tell their index. */
class ExportCommandTest {
    private static final int SAMPLES = 1000;

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void record() throws IOException {
        Path input = folder.resolve("input.txt");
        Files.writeString(input, IntStream.range(0, SAMPLES).mapToObj(i -> i + " " + (-2 * i))
                .collect(Collectors.joining("\n")));
        file = folder.resolve("counting.h5");
        Console.run("collect", file, "--driver", "ascii", "--set", "file=" + input, "--set", "columns=ex,hy",
                "--set", "sample-type=int32", "--set", "sample-rate=10", "--set", "start=2026-01-01T00:00:00",
                "--survey", "S1", "--station", "MT001", "--run", "001").done();
    }

    @Test
    void aTimeSliceBecomesASoundFileThatBeginsWithItsFirstSample() {
        Path part = folder.resolve("part.h5");

        JsonNode told = Console.run("export", file, part, "--from", "2026-01-01T00:00:10Z", "--to",
                "2026-01-01T00:00:20Z", "--json").json();

        assertEquals(200, told.path("samples").asLong());
        JsonNode ex = Console.run("read", part, "--station", "MT001", "--run", "001", "--component", "ex", "--json").json();
        assertEquals(100, ex.path("count").asLong());
        assertEquals("2026-01-01T00:00:10+00:00", ex.path("start").asText());
        assertEquals(100, ex.path("values").get(0).asInt());
        Console.run("verify", part, "--samples").done();
    }

    @Test
    void aTableHasTheTimeAndAColumnForEachChannel() throws IOException {
        Path table = folder.resolve("part.csv");

        Console.run("export", file, table, "--to", "2026-01-01T00:00:00.2Z").done();

        List<String> lines = Files.readAllLines(table);
        assertEquals(3, lines.size());
        assertEquals("2026-01-01T00:00:00.100000+00:00,1,-2", lines.get(2));
    }

    @Test
    void oneChannelIsChosenByItsName() throws IOException {
        Path table = folder.resolve("hy.csv");

        Console.run("export", file, table, "--channel", "S1/MT001/001/HY").done();

        assertEquals("2026-01-01T00:00:00+00:00,0", Files.readAllLines(table).get(1));
        assertEquals(SAMPLES + 1, Files.readAllLines(table).size());
    }

    @Test
    void miniSeedWithPlainWordsIsNamedByTheEndingAndCutByTheSameTimes() throws IOException {
        Path seed = folder.resolve("part.mseed");

        JsonNode told = Console.run("export", file, seed, "--from", "2026-01-01T00:00:10Z", "--to",
                "2026-01-01T00:00:20Z", "--json").json();

        assertEquals(200, told.path("samples").asLong());
        assertEquals(2 * 4096, Files.size(seed), "a record for each channel");
        Console.run("export", file, folder.resolve("b.mseed"), "--network", "LONG").wrongUse("LONG");
        assertFalse(Files.exists(folder.resolve("part.mseed.part")));
    }

    @Test
    void whatIsNotThereOrWouldBeOverwrittenIsRefused() throws IOException {
        Path target = folder.resolve("there.h5");
        Files.writeString(target, "mine");

        Console.run("export", file, target).failed("there already");
        Console.run("export", file, folder.resolve("a.h5"), "--channel", "S9").failed("S9", "summary --channels");
        Console.run("export", file, folder.resolve("a.h5"), "--from", "2030-01-01T00:00:00Z").failed("no sample");
        Console.run("export", file, folder.resolve("a.h5"), "--physical").wrongUse("--physical");
        Console.run("export", file, folder.resolve("a.h5"), "--from", "noon").wrongUse("noon");

        assertEquals("mine", Files.readString(target));
        assertFalse(Files.exists(folder.resolve("a.h5")));
        assertFalse(Files.exists(folder.resolve("a.h5.part")));
    }
}
