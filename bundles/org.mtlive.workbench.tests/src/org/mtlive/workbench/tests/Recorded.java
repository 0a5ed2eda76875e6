// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench.tests;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.mtlive.testing.ChildProcess;
import org.opentest4j.TestAbortedException;

/** Files that the product recorded in processes of their own. */
final class Recorded {
    private static final Duration LIMIT = Ui.LIMIT.plusMinutes(1);

    private Recorded() { }

    static String command() {
        String path = System.getProperty("mtlive.command", "");
        if (!path.isEmpty() && Files.isExecutable(Path.of(path))) {
            return path;
        }
        String reason = "the product is not built: system property mtlive.command is '" + path + "'";
        if ("true".equals(System.getenv("CI"))) {
            return fail(reason);
        }
        throw new TestAbortedException(reason);
    }

    static ChildProcess start(Object... arguments) {
        try {
            List<String> command = new java.util.ArrayList<>(List.of(command()));
            for (Object argument : arguments) {
                command.add(argument.toString());
            }
            return ChildProcess.start(command, Map.of("JAVA_HOME", System.getProperty("java.home")));
        } catch (IOException e) {
            return fail("the product does not start", e);
        }
    }

    /** A file that was closed in order. */
    static Path finished(Path folder) {
        Path file = folder.resolve("finished.h5");
        try (ChildProcess collect = collect(file, "--for", "3s")) {
            collect.awaitSuccess(LIMIT);
        }
        return file;
    }

    /** A file whose writer was killed. */
    static Path killed(Path folder) {
        Path file = folder.resolve("killed.h5");
        try (ChildProcess collect = collect(file)) {
            collect.awaitErrorLine(line -> line.matches(".*00:00:0[3-9].*"), LIMIT);
            ProcessHandle.of(collect.pid()).ifPresent(p -> p.descendants().forEach(ProcessHandle::destroyForcibly));
            collect.kill();
        }
        return file;
    }

    static ChildProcess collect(Path file, String... more) {
        List<Object> arguments = new java.util.ArrayList<>(List.of("collect", file, "--driver", "simulator", "--set",
                "sample-rate=100", "--survey", "S1", "--station", "MT001", "--run", "001"));
        arguments.addAll(List.of(more));
        return start(arguments.toArray());
    }
}
