// SPDX-License-Identifier: EPL-2.0
package org.mtlive.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.mtlive.testing.ChildProcess;
import org.mtlive.testing.Python;
import org.opentest4j.TestAbortedException;

/** A laboratory of {@code releng/faults/run}, run in its short form as {@code src/test/python/NAME.py}. */
final class Lab {
    private static final String HDF5_1_10 = "mtlive.python.h5py110";

    private Lab() { }

    /** Runs a laboratory that must find nothing wrong, shows what it says, and returns its figures. */
    static JsonNode run(Duration limit, String name, Object... options) {
        Path root = Path.of(System.getProperty("mtlive.root", "")).toAbsolutePath();
        Path script = root.resolve("releng/faults/src/test/python").resolve(name + ".py");
        List<String> command = new ArrayList<>(List.of(Python.interpreter(Python.CURRENT).toString(), "-u",
                script.toString()));
        for (Object option : options)
            command.add(option.toString());
        try (ChildProcess lab = ChildProcess.start(command, environment())) {
            int code = lab.await(limit);
            System.out.println(lab.errors() + "\n" + lab.output());
            assertEquals(0, code, () -> name + " found something\n" + lab.errors() + "\n" + lab.output());
            return figures(lab.output());
        } catch (IOException e) {
            return fail("the laboratory does not start: " + script, e);
        }
    }

    private static Map<String, String> environment() {
        return Map.of("PYTHONDONTWRITEBYTECODE", "1", "JAVA_HOME", System.getProperty("java.home"),
                "MTLIVE_COMMAND", product(), "MTLIVE_PYTHON", Python.interpreter(Python.CURRENT).toString(),
                "MTLIVE_PYTHON_H5PY114", Python.interpreter(Python.HDF5_1_14).toString(),
                "MTLIVE_PYTHON_H5PY110", Python.interpreter(HDF5_1_10).toString());
    }

    private static String product() {
        String path = System.getProperty("mtlive.command", "");
        if (!path.isEmpty() && Files.isExecutable(Path.of(path)))
            return path;
        String reason = "the product is not built: system property mtlive.command is '" + path + "'; ./mtlive build makes it";
        if ("true".equals(System.getenv("CI")))
            return fail(reason);
        throw new TestAbortedException(reason);
    }

    private static JsonNode figures(String output) {
        String last = output.lines().reduce("", (before, line) -> line.isBlank() ? before : line);
        try {
            return JsonMapper.builder().build().readTree(last);
        } catch (JsonProcessingException e) {
            return fail("not JSON: " + last, e);
        }
    }
}
