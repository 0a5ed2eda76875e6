// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mtlive.testing.ChildProcess;

/**
 * The product, killed for real: what it had committed is there afterwards, right, and is recorded on. The fault laboratory
 * kills its writer hundreds of times.
 */
@Timeout(600)
class RecoveryTest {
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final int SAMPLES = 400_000;
    private static final long LATEST_KILL_MS = 2_000;
    @TempDir Path folder;
    private Path input;

    @BeforeEach
    void writeInput() {
        input = Instruments.counting(folder.resolve("input.txt"), SAMPLES);
    }

    /** Kills a recording at a random moment after readers could have come. */
    private Path kill(long seed) {
        Path file = folder.resolve("killed.h5");
        try (Collector collector = Collector.start(file, Instruments.columns(input, 10_000, 1), "--flush-millis", 20)
                .awaitRecording()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(new Random(seed).nextLong(LATEST_KILL_MS)));
            collector.signal("KILL");
            collector.await();
        }
        return file;
    }

    @RepeatedTest(4)
    void everyCommittedSampleIsThereAndRightWheneverTheRecorderIsKilled(RepetitionInfo repetition) throws IOException {
        Path killed = kill(repetition.getCurrentRepetition());
        byte[] before = Files.readAllBytes(killed);

        JsonNode report = Product.json("recover", killed);

        assertTrue(report.path("commit_record").asBoolean() && !report.path("lossy").asBoolean(), report::toString);
        assertArrayEquals(before, Files.readAllBytes(killed), "the killed file stays as it is");
        Path recovered = folder.resolve("killed.recovered.h5");
        JsonNode contents = Script.json("killed_contents.py", killed, recovered, Collector.runPath("0.2.0"),
                Instruments.EMTF_COLUMNS);
        assertEquals(contents.path("committed"), contents.path("recovered"), contents::toString);
        assertEquals(0, contents.path("wrong").asInt(), contents::toString);
        assertEquals("ABORTED", contents.path("state").asText(), contents::toString);
        assertEquals(contents.path("beyond").asLong(), report.path("beyond_samples").asLong());
        if (repetition.getCurrentRepetition() == 4) {
            recordOn(recovered);
        }
    }

    private void recordOn(Path recovered) {
        Path more = Instruments.counting(folder.resolve("more.txt"), 3000);
        Product.runFor(LIMIT, "collect", recovered, "--driver", "ascii", "--set", "file=" + more, "--survey",
                Collector.SURVEY, "--station", Collector.STATION, "--run", "002").succeeded();
        Product.run("verify", recovered, "--samples").succeeded();
        JsonNode accepted = Script.json("mth5_accepts.py", recovered);
        assertTrue(accepted.path("errors").isEmpty(), accepted::toString);
        assertEquals(2, accepted.path("runs").size(), accepted::toString);
    }

    @Test
    void verifyFindsTheKilledFileAndTheRecoveredOneIsFinished() {
        Path killed = kill(99);
        Ended verified = Product.run("verify", killed);

        assertEquals(Ended.FAILED, verified.code(), verified::toString);
        assertTrue(verified.output().contains("the file was not closed"), verified::toString);
        Product.run("finalize", killed).refused(Ended.FAILED, "killed.h5", "recover");
        Product.run("recover", killed, "--in-place").succeeded();
        Product.run("recover", killed).succeeded();
        assertFalse(Files.exists(folder.resolve("killed.recovered.h5")), "in order by now");
        Product.run("finalize", killed, "--deflate", 4, "--fletcher32").succeeded();
        Product.run("verify", killed, "--samples").succeeded();
    }

    @Test
    void aRunningRecorderIsNotRecoveredAndGoesOn() {
        Path file = folder.resolve("live.h5");
        try (Collector collector = Collector.start(file, Instruments.columns(input, 1000, 1)).awaitRecording()) {
            Product.run("recover", file).refused(Ended.FAILED, "live.h5", "is running",
                    Long.toString(collector.process().pid()));
            collector.signal("INT");
            collector.awaitSuccess();
        }
        Product.run("verify", file).succeeded();
    }

    @ParameterizedTest @ValueSource(strings = {"0.1.0", "0.2.0"})
    void aLiveFileOfAKilledPythonMth5IsRecovered(String version) {
        Path file = folder.resolve("python.h5");
        try (ChildProcess python = Script.start("python_writer.py", file, version)) {
            python.awaitLine("recording"::equals, LIMIT);
            python.send("append 2999");
            python.awaitLine("appended 3000"::equals, LIMIT);
            Product.run("recover", file).refused(Ended.FAILED, "python.h5", Long.toString(python.pid()));
            python.kill();
            python.await(LIMIT);
        }

        JsonNode report = Product.json("recover", file);

        assertEquals(12_000, report.path("safe_samples").asLong(), report::toString);
        Path recovered = folder.resolve("python.recovered.h5");
        assertEquals(3000, Product.json("summary", recovered, "--channels").path(0).path("n_samples").asInt());
        JsonNode accepted = Script.json("mth5_accepts.py", recovered);
        assertTrue(accepted.path("errors").isEmpty(), accepted::toString);
    }
}
