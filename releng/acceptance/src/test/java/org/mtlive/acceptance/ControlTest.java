// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.testing.ChildProcess;

/** A running recording is asked and told by other processes of the same user. */
class ControlTest {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    @Test
    void aRecordingIsAskedToldExtendedAndEndedFromOtherProcesses() throws IOException {
        Path file = folder.resolve("live.h5");
        try (Collector writer = Collector.start(file, Instruments.simulator(100, 1, 10)).awaitRecording()) {
            Path socket = folder.resolve(".live.h5.mtlive-control");
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)));

            Product.run("add", "station", file, "--survey", Collector.SURVEY, "--station", "NEW", "--set",
                    "location.latitude=46.2").succeeded();
            Product.run("add", "run", file, "--survey", Collector.SURVEY, "--station", "NEW", "--run", "001",
                    "--channels", "ex,ey", "--sample-rate", 10).succeeded();
            Product.run("add", "channel", file, "--survey", Collector.SURVEY, "--station", "NEW", "--run", "001",
                    "--channels", "temperature", "--sample-rate", 1).succeeded();
            Product.run("note", file, "rain since noon").succeeded();
            Product.run("flush", file).succeeded();
            JsonNode status = Product.json("status", file);
            Product.run("status", file).succeeded();
            refusals(file);

            assertEquals("recording", status.path("state").asText(), status::toString);
            assertEquals(3, names(status, "NEW/001"), status::toString);
            assertTrue(status.path("samples").asLong() > 0, status::toString);
            Product.runFor(LIMIT, "stop", file).succeeded();
            writer.awaitSuccess();
            assertFalse(Files.exists(socket));
            assertTrue(writer.process().errors().contains("asks for the end"), writer.process()::errors);
        }
        Product.run("verify", file).succeeded();
        assertEquals(8, Product.json("summary", file, "--channels").size());
    }

    private static void refusals(Path file) {
        Product.run("add", "station", file, "--survey", Collector.SURVEY, "--station", "a/b").refused(Ended.WRONG_USE, "a/b");
        Product.run("add", "run", file, "--survey", Collector.SURVEY, "--station", Collector.STATION, "--run",
                Collector.RUN, "--channels", "ex", "--sample-rate", 7).refused(Ended.FAILED, Collector.RUN);
    }

    @Test
    void aFileThatNobodyRecordsTakesStructureAndSaysSoToAllElse() {
        Path file = folder.resolve("closed.h5");
        Product.run("create", file, "--survey", Collector.SURVEY).succeeded();

        Ended added = Product.run("add", "run", file, "--survey", Collector.SURVEY, "--station", "NEW", "--run", "001",
                "--channels", "ex", "--sample-rate", 10).succeeded();

        assertTrue(added.output().contains("closed file"), added::toString);
        Product.run("status", file).refused(Ended.FAILED, "nobody records", "mtlive info");
        Product.run("stop", file).refused(Ended.FAILED, "nobody records");
        assertEquals(1, Product.json("summary", file, "--channels").size());
    }

    @Test
    void theControlOfAWriterThatWasKilledIsReplacedAndAPathTooLongForASocketHasAControlAllTheSame() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("a".repeat(60)).resolve("b".repeat(60)));
        Path file = deep.resolve("killed.h5");
        try (Collector writer = Collector.start(file, Instruments.simulator(100, 1, 10)).awaitRecording()) {
            Product.run("status", file).succeeded();
            writer.signal("KILL");
            writer.await();
        }
        Product.run("status", file).refused(Ended.FAILED, "nobody records", "died");
        Product.run("recover", file, "--in-place").succeeded();

        try (ChildProcess writer = Product.start("collect", file, "--driver", "simulator", "--survey", Collector.SURVEY,
                "--station", Collector.STATION, "--run", "002", "--keep-live")) {
            writer.awaitErrorLine(line -> line.startsWith("collect: recording"), LIMIT);
            Product.run("status", file).succeeded();
            Product.runFor(LIMIT, "stop", file).succeeded();
            writer.awaitSuccess(LIMIT);
        }
    }

    private static long names(JsonNode status, String run) {
        long found = 0;
        for (JsonNode channel : status.path("channels"))
            if (channel.path("channel").asText().contains(run))
                found++;
        return found;
    }
}
