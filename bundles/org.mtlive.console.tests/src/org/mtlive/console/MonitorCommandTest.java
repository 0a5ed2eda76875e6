// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code mtlive monitor}. */
class MonitorCommandTest {

    private static final Pattern UPDATE = Pattern.compile("Data update: (\\d+) total samples \\(\\+(\\d+) new\\)");

    @TempDir
    private Path folder;

    @Test
    void printsEachGrowthAsTheMonitorOfTheGuideAndEndsWhenTheWriterHasFinished() {
        Path file = folder.resolve("live.h5");

        try (Console recording = Recordings.live(file, "--flush-millis", "50");
                Console monitor = Console.start("monitor", file, "--component", "Ex", "--interval", "20ms")) {
            monitor.awaitLine(line -> UPDATE.matcher(line).matches());
            monitor.awaitErrorLine(line -> line.contains("S1/MT001/001/ex"));
            recording.interrupt().await().done();
            Outcome outcome = monitor.await().done();

            assertTrue(outcome.err().contains("monitor: finished"), outcome::toString);
            assertEquals(samples(file), total(outcome.out()));
        }
    }

    @Test
    void aFinishedFileIsOneUpdate() {
        Path file = folder.resolve("finished.h5");
        Recordings.finished(file, 300).done();

        Outcome outcome = Console.run("monitor", file).done();

        assertEquals(List.of("Data update: 300 total samples (+300 new)"), outcome.out().lines().toList());
    }

    @Test
    void jsonIsOneObjectALineWithSamplesAndLife() {
        Path file = folder.resolve("finished.h5");
        Recordings.finished(file, 300).done();

        List<JsonNode> lines = Console.run("monitor", file, "--component", "hz", "--json").jsonLines();

        JsonNode last = lines.getLast();
        assertEquals(300, last.path("samples").asLong());
        assertEquals("S1/MT001/001/hz", last.path("channel").asText());
        assertEquals("FINISHED", last.path("life").asText());
        assertEquals(300, lines.stream().mapToLong(line -> line.path("new").asLong()).sum());
    }

    @Test
    void endsAfterTheTimeGivenAndWhenTheUserWantsIt() {
        Path file = folder.resolve("live.h5");

        try (Console recording = Recordings.live(file)) {
            Console.run("monitor", file, "--for", "100ms", "--interval", "20ms").done();
            try (Console monitor = Console.start("monitor", file, "--interval", "1h")) {
                monitor.awaitErrorLine(line -> line.startsWith("monitor: following"));
                monitor.interrupt().await().done();
            }
        }
    }

    @Test
    void aComponentThatIsNotInAClosedFileIsNamedWithThoseThatAre() {
        Path file = folder.resolve("finished.h5");
        Recordings.finished(file, 10).done();

        Console.run("monitor", file, "--component", "bz").failed("bz", "S1/MT001/001/ex");
    }

    @Test
    void aMissingFileAndAWrongIntervalAreRefused() {
        Console.run("monitor", folder.resolve("gone.h5")).failed("gone.h5");
        Console.run("monitor", folder.resolve("gone.h5"), "--interval", "-1s").wrongUse("--interval", "-1s");
    }

    private static long samples(Path file) {
        return Console.run("summary", file, "--channels", "--json").json().get(0).path("n_samples").asLong();
    }

    /** The last total; all increments together must be the same. */
    private static long total(String text) {
        long sum = 0;
        long total = 0;
        Matcher updates = UPDATE.matcher(text);
        while (updates.find()) {
            total = Long.parseLong(updates.group(1));
            sum += Long.parseLong(updates.group(2));
        }
        assertEquals(sum, total);
        return total;
    }
}
