// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.testing.ChildProcess;
import org.mtlive.testing.TestData;

/** A real LEMI-424 recording and a simulated station, recorded by one process into one file. */
@Timeout(600)
class TwoInstrumentsTest {
    private static final int LEMI_LINES = 60;
    private static final Duration LIMIT = Duration.ofMinutes(3);
    @TempDir Path folder;

    @Test
    void oneProcessRecordsTwoInstrumentsWhileJavaAndPythonFollowBoth() {
        Path recording = TestData.copy("example_lemi.txt", folder);
        Path file = folder.resolve("demo.h5");

        try (ChildProcess collector = Product.start("collect", file, "--survey", "demo",
                "--driver", "lemi424", "--set", "file=" + recording, "--set", "speed=5", "--station", "LEMI", "--run", "001",
                "--driver", "simulator", "--set", "sample-rate=128", "--set", "samples=2560", "--set", "speed=1",
                "--station", "SIM", "--run", "001")) {
            collector.awaitErrorLine(line -> line.startsWith("collect: recording"), Product.SHORT);
            try (ChildProcess python = Script.start("h5py_follower.py", file, LEMI_LINES, 120);
                    ChildProcess monitor = Product.start("monitor", file, "--component", "ex", "--interval", "200ms")) {
                monitor.awaitLine(line -> line.contains("Data update"), LIMIT);
                python.awaitSuccess(LIMIT);
            }
            collector.awaitSuccess(LIMIT);
        }

        JsonNode accepted = Script.json("mth5_accepts.py", file);
        assertTrue(accepted.path("errors").isEmpty(), accepted::toString);
        accepted.path("runs").path("demo/LEMI/001").forEach(count -> assertEquals(LEMI_LINES, count.asInt()));
        accepted.path("runs").path("demo/SIM/001").forEach(count -> assertEquals(2560, count.asInt()));
        assertEquals(2, accepted.path("runs").size());
        bxIsWhatTheRecordingSays(file);
        Product.run("verify", file).succeeded();
    }

    /** The first line of the recording says 23772.512 nT for bx. */
    private static void bxIsWhatTheRecordingSays(Path file) {
        String component = Json.column(Product.json("summary", file, "--channels"), "component").contains("bx") ? "bx" : "hx";
        double[] values = Values.of(file, "demo", "LEMI", "001", component, 0, 2);
        assertEquals(23772.512, values[0], 1e-3);
    }
}
