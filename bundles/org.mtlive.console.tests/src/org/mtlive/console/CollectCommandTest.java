// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code mtlive collect}. */
class CollectCommandTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"0.1.0", "0.2.0"})
    void recordsUntilTheInstrumentEndsAndLeavesAFinishedFile(String version) {
        Path file = folder.resolve("done.h5");

        JsonNode result = Recordings.finished(file, 1000, "--version", version, "--json").json();

        assertEquals("finished", result.path("state").asText(), result::toString);
        assertEquals(5000, result.path("samples").asLong());
        assertEquals("finished", result.path("instruments").get(0).path("end").asText());
        assertEquals(5, result.path("instruments").get(0).path("channels").size());
        JsonNode rows = Console.run("summary", file, "--channels", "--json").json();
        rows.forEach(row -> assertEquals(1000, row.path("n_samples").asLong(), row::toString));
        Console.run("verify", file, "--samples").done();
        assertEquals(version, Console.run("info", file, "--json").json().path("version").asText());
    }

    @Test
    void endsSoonWhenTheUserWantsItAndSaysWhatCame() {
        Path file = folder.resolve("interrupted.h5");

        try (Console recording = Recordings.live(file, "--flush-millis", "50")) {
            recording.awaitErrorLine(line -> line.matches("collect: 00:00:01 .* samples .*"));
            long start = System.nanoTime();
            Outcome outcome = recording.interrupt().await().done();
            Duration took = Duration.ofNanos(System.nanoTime() - start);

            assertTrue(took.toSeconds() < 15, () -> "a second on an idle machine, but " + took);
            assertTrue(outcome.out().startsWith("finished " + file), outcome::toString);
        }
        assertFalse(Console.run("info", file, "--json").json().path("life").asText().equals("LIVE"));
        Console.run("verify", file).done();
    }

    @Test
    void endsByItselfAfterTheTimeGiven() {
        Path file = folder.resolve("timed.h5");

        try (Console recording = Recordings.live(file, "--for", "300ms", "--keep-live")) {
            recording.await().done();
        }

        Console.run("verify", file).done();
    }

    @Test
    void severalInstrumentsShareAFileAndALaterOneTakesOverWhatItDoesNotSay() {
        Path file = folder.resolve("two.h5");

        JsonNode result = Console.run("collect", file, "--survey", "S1", "--driver", "simulator", "--set",
                "samples=200",
                "--set", "speed=0", "--station", "A", "--run", "001", "--driver", "simulator", "--set", "samples=100",
                "--set", "speed=0", "--set", "seed=2", "--station", "B", "--json").json();

        assertEquals(2, result.path("instruments").size());
        JsonNode stations = Console.run("summary", file, "--stations", "--json").json();
        assertEquals("A", stations.get(0).path("station").asText());
        assertEquals(1000, stations.get(0).path("n_samples").asLong());
        assertEquals("S1", stations.get(1).path("survey").asText());
        assertEquals(500, stations.get(1).path("n_samples").asLong());
    }

    @Test
    void whatIsRecordedAlreadyIsNotReplaced() {
        Path file = folder.resolve("twice.h5");
        Recordings.finished(file, 100).done();

        Recordings.finished(file, 50).failed("ex");

        JsonNode rows = Console.run("summary", file, "--channels", "--json").json();
        rows.forEach(row -> assertEquals(100, row.path("n_samples").asLong()));
    }

    @Test
    void aSecondWriterIsToldWhoHasTheFile() {
        Path file = folder.resolve("taken.h5");

        try (Console first = Recordings.live(file)) {
            Recordings.finished(file, 10).failed(Long.toString(ProcessHandle.current().pid()));
        }
        Console.run("verify", file).done();
    }

    @Test
    void anUnknownDriverIsNamedWithTheKnownOnes() {
        collect("--driver", "lemi423").wrongUse("lemi423", "ascii", "lemi424", "simulator");
    }

    @Test
    void anUnknownSettingIsNamedWithTheKnownOnes() {
        collect("--driver", "simulator", "--set", "rate=5").wrongUse("'rate'", "sample-rate");
    }

    @ParameterizedTest
    @CsvSource({"sample-rate=-1,sample-rate", "sample-rate=fast,fast", "seed=1.5,1.5"})
    void aWrongSettingIsNamedWithWhatIsExpected(String setting, String word) {
        collect("--driver", "simulator", "--set", setting).wrongUse(word);
    }

    @ParameterizedTest
    @CsvSource({"--flush-samples,0", "--flush-samples,-5", "--flush-millis,-1", "--flush-millis,often", "--queue,0",
        "--queue,-1", "--for,0s", "--for,-3s", "--for,soon", "--nan,maybe", "--version,1.0",
        "--on-failure,maybe", "--min-free,lots", "--min-free,-5MB", "--warn-time,soon", "--checkpoint,-1s"})
    void numbersAndWordsThatMakeNoSenseAreRefused(String option, String value) {
        collect("--driver", "simulator", option, value).wrongUse(option, value);
    }

    @Test
    void whereTheSamplesBelongMustBeSaid() {
        Console.run("collect", folder.resolve("x.h5"), "--driver", "simulator", "--survey", "S", "--station", "T")
                .wrongUse("--run");
        Console.run("collect", folder.resolve("x.h5"), "--survey", "S").wrongUse("--driver");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "..", "\u04161", "", "tab\there"})
    void aBadNameIsRefusedBeforeAFileIsMade(String name) {
        Path file = folder.resolve("named.h5");

        Console.run("collect", file, "--driver", "simulator", "--survey", "S", "--station", name, "--run", "001")
                .wrongUse("station");
        Console.run("collect", file, "--driver", "simulator", "--survey", "S", "--station", "T", "--run", name)
                .wrongUse("run");

        assertFalse(Files.exists(file));
    }

    @Test
    void aMissingRecordingOfAReplayIsNamed() {
        Path file = folder.resolve("x.h5");

        collect("--driver", "lemi424", "--set", "file=" + folder.resolve("gone.txt")).failed("gone.txt");

        assertFalse(Files.exists(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sys/live.h5", "/proc/live.h5", "no-such-folder/live.h5"})
    void aFolderThatCannotBeWrittenIsNamed(String path) {
        Path file = folder.resolve(path);

        Recordings.finished(file, 10).failed(file.getParent().toString());
    }

    private Outcome collect(String... arguments) {
        Path file = folder.resolve("wrong.h5");
        List<Object> all = new ArrayList<>(List.of("collect", file));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--survey", "S", "--station", "T", "--run", "R"));
        Outcome outcome = Console.run(all.toArray());
        assertFalse(Files.exists(file), "nothing was made");
        return outcome;
    }
}
