// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acceptance;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.mtlive.testing.ChildProcess;
import org.mtlive.testing.Python;

/** The Python scripts of {@code src/test/python}: stock readers and writers, each in a process of its own. */
final class Script {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private Script() { }

    /** Starts a script on the newest mth5 and HDF5; the caller closes it. */
    static ChildProcess start(String name, Object... arguments) {
        return startWith(Python.CURRENT, name, arguments);
    }

    /** Runs a script that must succeed and prints nothing of interest. */
    static void run(String name, Object... arguments) {
        try (ChildProcess child = start(name, arguments)) {
            child.awaitSuccess(LIMIT);
        }
    }

    /** Runs a script that must succeed and returns the JSON of its last line. */
    static JsonNode json(String name, Object... arguments) {
        return jsonWith(Python.CURRENT, name, arguments);
    }

    /** The same with the interpreter of {@link Python#HDF5_1_14}, for instance. */
    static JsonNode jsonWith(String interpreter, String name, Object... arguments) {
        try (ChildProcess child = startWith(interpreter, name, arguments)) {
            return Json.parseLastLine(child.awaitSuccess(LIMIT));
        }
    }

    private static ChildProcess startWith(String interpreter, String name, Object... arguments) {
        Path root = Path.of(System.getProperty("mtlive.root", "")).toAbsolutePath();
        Path script = root.resolve("releng/acceptance/src/test/python").resolve(name);
        List<String> command = new ArrayList<>(List.of(Python.interpreter(interpreter).toString(), "-u", script.toString()));
        for (Object argument : arguments)
            command.add(argument.toString());
        try {
            return ChildProcess.start(command, Map.of("PYTHONDONTWRITEBYTECODE", "1"));
        } catch (IOException e) {
            return fail("Python could not be started: " + command.getFirst(), e);
        }
    }
}
