// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.testing.ChildProcess;
import org.mtlive.testing.Python;

/** {@code ./mtlive demo}, the first thing that a new user runs. */
@Timeout(300)
class DemoTest {
    private static final Duration LIMIT = Duration.ofMinutes(4);
    /** Long enough for Python to be there before the writer ends, on a busy machine. */
    private static final int SECONDS = 30;
    @TempDir Path folder;

    @Test
    void theDemoShowsALemiRecordingAndASimulatedStationGrowInJavaAndInPython() throws IOException {
        Path script = Path.of(System.getProperty("mtlive.root"), "releng/demo/demo.sh");

        try (ChildProcess demo = ChildProcess.start(List.of("sh", script.toString(), Product.launcher(),
                Python.interpreter(Python.CURRENT).toString(), Integer.toString(SECONDS),
                folder.resolve("demo").toString()), Map.of("JAVA_HOME", System.getProperty("java.home")))) {
            String shown = demo.awaitSuccess(LIMIT);

            assertTrue(lines(shown, "monitor     \\| Data update: \\d+ total samples \\(\\+\\d+ new\\)") > 1, shown);
            for (String station : List.of("LEMI", "SIM"))
                assertTrue(lines(shown, "Python mth5 \\| station " + station + ": .* new\\) until .*") > 1, shown);
            assertTrue(lines(shown, "collect     \\| finished .*") == 1, shown);
        }
        Product.run("verify", folder.resolve("demo/demo.h5")).succeeded();
    }

    private static long lines(String text, String pattern) {
        return text.lines().filter(line -> line.matches(pattern)).count();
    }
}
