// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.testing.ChildProcess;

/** Only one writer, and what it has written is never replaced. */
@Timeout(600)
class OneWriterTest {
    private static final Duration LIMIT = Duration.ofMinutes(4);
    @TempDir Path folder;

    @Test
    void aSecondWriterIsRefusedWithHostProcessAndSinceWhenAndTheFirstGoesOn() throws IOException {
        Path file = folder.resolve("taken.h5");

        try (Collector first = Collector.start(file, Instruments.simulator(100, 1, 1)).awaitRecording()) {
            Ended second = Collector.run(file, Instruments.simulator(100, 2, 1), "--for", "2s");

            second.refused(Ended.FAILED, "taken.h5", InetAddress.getLocalHost().getHostName(),
                    Long.toString(first.process().pid()), LocalDate.now(ZoneOffset.UTC).toString());
            first.signal("INT");
            first.awaitSuccess();
        }
        Product.run("verify", file).succeeded();
    }

    @Test
    void modeWOnAFileThatIsBeingRecordedIsRefusedAndTheRecordingGoesOn() {
        Path file = folder.resolve("live.h5");

        try (Collector first = Collector.start(file, Instruments.simulator(100, 1, 10)).awaitRecording()) {
            create(file).refused(Ended.FAILED, "live.h5");

            try (ChildProcess reader = Script.start("h5py_follower.py", file, 2000, 120)) {
                reader.awaitSuccess(LIMIT);
            }
            first.signal("INT");
            first.awaitSuccess();
        }
        Product.run("verify", file).succeeded();
    }

    @Test
    void createDoesNotReplaceAFileThatIsThere() throws IOException {
        Path file = folder.resolve("there.h5");
        create(file).succeeded();
        byte[] before = Files.readAllBytes(file);

        create(file).refused(Ended.FAILED, "there.h5");

        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void addChannelOnAnExistingNameNeverReplacesItsData() {
        Path file = folder.resolve("kept.h5");
        Path input = Instruments.counting(folder.resolve("input.txt"), 3000);
        Path other = Instruments.counting(folder.resolve("other.txt"), 100);
        Collector.run(file, Instruments.columns(input, 10, 0)).succeeded();

        Ended again = Collector.run(file, Instruments.columns(other, 10, 0));

        again.refused(Ended.FAILED, "kept.h5", Collector.RUN);
        JsonNode same = Script.json("same_values.py", file, Collector.runPath("0.2.0"), input, Instruments.EMTF_COLUMNS);
        assertEquals(0, same.path("different").asInt());
    }

    @Test
    void aClosedFileTakesAFurtherRunOfTheSameStation() {
        Path file = folder.resolve("runs.h5");
        Path input = Instruments.counting(folder.resolve("input.txt"), 3000);
        Collector.run(file, Instruments.columns(input, 10, 0)).succeeded();

        Product.runFor(LIMIT, "collect", file, "--driver", "ascii", "--set", "file=" + input, "--survey", Collector.SURVEY,
                "--station", Collector.STATION, "--run", "002").succeeded();

        JsonNode accepted = Script.json("mth5_accepts.py", file);
        assertTrue(accepted.path("errors").isEmpty(), accepted::toString);
        assertEquals(2, accepted.path("runs").size(), accepted::toString);
        for (JsonNode run : accepted.path("runs"))
            run.forEach(count -> assertEquals(3000, count.asInt()));
    }

    @Test
    void readersMayComeFirst() {
        Path file = folder.resolve("early.h5");
        Product.run("create", file, "--survey", "acc", "--station", "EARLY").succeeded();

        try (ChildProcess early = Script.start("h5py_holder.py", file)) {
            early.awaitLine("holding"::equals, LIMIT);
            try (Collector writer = Collector.start(file, Instruments.simulator(100, 1, 10)).awaitRecording();
                    ChildProcess reader = Script.start("h5py_follower.py", file, 1000, 120)) {
                reader.awaitSuccess(LIMIT);
                writer.signal("INT");
                writer.awaitSuccess();
            }
            early.send("done");
            early.awaitSuccess(LIMIT);
        }
        Product.run("verify", file).succeeded();
    }

    @Test
    void aFileThatPythonWritesLiveIsLeftToPython() {
        Path file = folder.resolve("python.h5");

        try (ChildProcess python = Script.start("python_writer.py", file, "0.2.0")) {
            python.awaitLine("recording"::equals, LIMIT);

            Collector.run(file, Instruments.simulator(100, 1, 10), "--for", "2s").refused(Ended.FAILED, "python.h5");

            python.send("append 9");
            python.awaitLine("appended 10"::equals, LIMIT);
            python.send("close");
            python.awaitSuccess(LIMIT);
        }
        assertEquals(10, Product.json("summary", file, "--channels").path(0).path("n_samples").asInt());
    }

    private static Ended create(Path file) {
        return Product.run("create", file, "--survey", "acc", "--station", "EARLY", "--run", "000", "--sample-rate", 100,
                "--channels", "ex,ey");
    }
}
