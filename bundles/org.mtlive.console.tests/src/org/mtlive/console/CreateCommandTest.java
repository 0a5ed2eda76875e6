// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code mtlive create}. */
class CreateCommandTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"0.1.0,float32", "0.2.0,float64", "0.2.0,int32", "0.1.0,int64"})
    void makesTheNamedStructureInTheNamedLayoutAndType(String version, String type) {
        Path file = folder.resolve("new.h5");

        Console.run("create", file, "--version", version, "--survey", "S1", "--station", "MT 001", "--run", "001",
                "--sample-rate", "100", "--channels", "EX,hy,temperature", "--dtype", type, "--chunk", "5000").done();

        JsonNode rows = Console.run("summary", file, "--channels", "--json").json();
        assertEquals(3, rows.size());
        assertEquals("MT_001", rows.get(0).path("station").asText());
        assertEquals("ex", rows.get(0).path("component").asText());
        assertEquals("electric", rows.get(0).path("measurement_type").asText());
        assertEquals("auxiliary", rows.get(2).path("measurement_type").asText());
        assertEquals(0, rows.get(0).path("n_samples").asLong());
        assertEquals(version, Console.run("info", file, "--json").json().path("version").asText());
        Console.run("verify", file).done();
    }

    @Test
    void anEmptyFileIsAFileToo() {
        Path file = folder.resolve("empty.h5");

        Console.run("create", file).done();

        assertEquals(0, Console.run("summary", file, "--stations", "--json").json().size());
        Console.run("verify", file).done();
    }

    @Test
    void surveysAndStationsWithoutChannelsAreListed() {
        Path file = folder.resolve("places.h5");

        Console.run("create", file, "--survey", "S1", "--station", "ST").done();

        assertEquals("S1", Console.run("summary", file, "--surveys", "--json").json().get(0).path("survey").asText());
        assertEquals("ST", Console.run("summary", file, "--stations", "--json").json().get(0).path("station").asText());
    }

    @Test
    void anExistingFileIsNeverOverwritten() throws IOException {
        Path file = folder.resolve("precious.h5");
        Files.writeString(file, "precious");

        Console.run("create", file, "--survey", "S").failed(file.toString(), "exists already");

        assertArrayEquals("precious".getBytes(), Files.readAllBytes(file));
    }

    static Stream<String> badNames() {
        return Stream.of("a/b", "..", ".", "a\0b", "x".repeat(300), "\u017Bubr\u00F3w", "\u0436", "", "  ",
                "tab\there");
    }

    @ParameterizedTest
    @MethodSource("badNames")
    void badNamesAreRefusedBeforeAFileIsMade(String name) {
        Path file = folder.resolve("named.h5");

        Console.run("create", file, "--survey", name).wrongUse("survey");
        Console.run("create", file, "--survey", "S", "--station", name).wrongUse("station");
        Console.run("create", file, "--survey", "S", "--station", "T", "--run", name).wrongUse("run");
        Console.run("create", file, "--survey", "S", "--station", "T", "--run", "R", "--sample-rate", "1", "--channels",
                name)
                .wrongUse("component");

        assertFalse(Files.exists(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"float16", "complex64", "", "FLOAT 32"})
    void anUnknownTypeIsNamedWithTheKnownOnes(String type) {
        create("--dtype", type).wrongUse(type, "float32", "int64");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.3.0", "2", "", "-1"})
    void anUnknownVersionIsNamedWithTheKnownOnes(String version) {
        create("--version", version).wrongUse(version, "0.1.0", "0.2.0");
    }

    @ParameterizedTest
    @CsvSource({"--sample-rate,-1", "--sample-rate,0", "--sample-rate,NaN", "--sample-rate,fast", "--chunk,0",
    "--chunk,-5",
        "--chunk,many"})
    void numbersThatMakeNoSenseAreRefused(String option, String value) {
        create(option, value).wrongUse(option, value);
    }

    @Test
    void aChannelWithoutRunOrRateIsRefused() {
        Console.run("create", folder.resolve("x.h5"), "--channels", "ex").wrongUse("--channels", "--run");
        Console.run("create", folder.resolve("x.h5"), "--survey", "S", "--station", "T", "--run", "R", "--channels",
                "ex")
                .wrongUse("--channels", "--sample-rate");
        Console.run("create", folder.resolve("x.h5"), "--survey", "S", "--station", "T", "--run", "R", "--sample-rate",
                "1",
                "--channels", "ex,EX").wrongUse("ex", "twice");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Path file = folder.resolve("no/such/folder/x.h5");

        Console.run("create", file).failed(file.getParent().toString());
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() {
        Console.run("create", "/proc/x.h5").failed("/proc");

        assertTrue(Files.notExists(Path.of("/proc/x.h5")));
    }

    private Outcome create(String option, String value) {
        Path file = folder.resolve("wrong.h5");
        Outcome outcome = Console.run("create", file, "--survey", "S", "--station", "T", "--run", "R", "--channels",
                "ex",
                option.equals("--sample-rate") ? "--start" : "--sample-rate",
                option.equals("--sample-rate") ? "2026-01-01" : "1", option, value);
        assertFalse(Files.exists(file));
        return outcome;
    }
}
