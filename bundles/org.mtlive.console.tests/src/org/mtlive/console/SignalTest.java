// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mtlive.testing.ChildProcess;

/** A recording in a process of its own that is told to end by a signal. */
class SignalTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM", "HUP"})
    void aSignalEndsTheRecordingWithTheFileClosedAndTheResultPrinted(String signal) throws Exception {
        Path file = folder.resolve("signal.h5");

        try (ChildProcess recording = start(file)) {
            recording.awaitErrorLine(line -> line.matches("collect: 00:00:01 .*"), LIMIT);
            send(signal, recording.pid());

            assertEquals(ExitCode.DONE, recording.await(LIMIT));
            assertTrue(recording.output().startsWith("finished " + file), recording.output());
        }
        assertEquals("FINISHED", Console.run("info", file, "--json").json().path("life").asText());
        Console.run("verify", file, "--samples").done();
    }

    @Test
    void aKilledRecordingIsSeenAsCrashedByMonitorInfoAndVerify() throws Exception {
        Path file = folder.resolve("killed.h5");

        try (ChildProcess recording = start(file)) {
            recording.awaitErrorLine(line -> line.matches("collect: 00:00:02 .*"), LIMIT);
            recording.kill();
            recording.await(LIMIT);
        }

        JsonNode info = Console.run("info", file, "--json").json();
        assertEquals("CRASHED", info.path("life").asText(), info::toString);
        Outcome monitor = Console.run("monitor", file);
        assertEquals(ExitCode.FAILED, monitor.code(), monitor::toString);
        assertTrue(monitor.out().startsWith("Data update: "), monitor::toString);
        Outcome verify = Console.run("verify", file);
        assertEquals(ExitCode.FAILED, verify.code(), verify::toString);
        assertTrue(verify.out().contains("ERROR superblock"), verify::toString);
    }

    private static ChildProcess start(Path file) throws IOException {
        return ChildProcess.start(OtherProcess.command(List.of("collect", file.toString(), "--driver", "simulator",
                "--survey", "S1", "--station", "MT001", "--run", "001", "--flush-millis", "50")), Map.of());
    }

    private static void send(String signal, long pid) throws IOException, InterruptedException {
        assertEquals(0, new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).inheritIO().start().waitFor());
    }
}
