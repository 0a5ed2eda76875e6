// SPDX-License-Identifier: EPL-2.0
package org.mtlive.testing;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.opentest4j.TestAbortedException;

/**
 * Real Python readers and writers (mth5, h5py, aurora) in processes of their own.
 * The interpreter is the project's own environment: system property {@code mtlive.python},
 * else environment variable {@code MTLIVE_PYTHON}.
 */
public final class Python {
    /** An interpreter with the newest mth5 and h5py (HDF5 2.0). */
    public static final String CURRENT = "mtlive.python";
    /** An interpreter whose h5py stands on HDF5 1.14. */
    public static final String HDF5_1_14 = "mtlive.python.h5py114";

    private Python() { }

    /** The interpreter named by a property; skips the test with the reason, or fails it in CI, when there is none. */
    public static Path interpreter(String property) {
        String text = System.getProperty(property, System.getenv(property.toUpperCase().replace('.', '_')));
        if (text != null && Files.isExecutable(Path.of(text)))
            return Path.of(text);
        String reason = "no Python for this test: system property " + property + " is " + text
                + "; ./mtlive test makes the environment and sets it";
        if ("true".equals(System.getenv("CI")))
            return fail(reason);
        throw new TestAbortedException(reason);
    }

    /** Runs a script given as text to its end; a failure of the test when it does not end with code 0 in time. */
    public static String run(String script, Duration limit, Object... arguments) {
        ChildProcess child = start(script, arguments);
        return child.awaitSuccess(limit);
    }

    /** Starts a script given as text with {@link #CURRENT}; the caller closes it. */
    public static ChildProcess start(String script, Object... arguments) {
        return startWith(CURRENT, script, arguments);
    }

    /** Starts a script given as text with the named interpreter; the caller closes it. */
    public static ChildProcess startWith(String property, String script, Object... arguments) {
        List<String> command = new ArrayList<>(List.of(interpreter(property).toString(), "-u", "-c", script));
        for (Object argument : arguments)
            command.add(argument.toString());
        try {
            return ChildProcess.start(command, Map.of("PYTHONDONTWRITEBYTECODE", "1"));
        } catch (IOException e) {
            return fail("Python could not be started: " + command.getFirst(), e);
        }
    }
}
