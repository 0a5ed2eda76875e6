// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acceptance;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.mtlive.testing.ChildProcess;
import org.opentest4j.TestAbortedException;

/** The commands of the built product, each in a process of its own. System property {@code mtlive.command} names it. */
final class Product {
    /** Long enough for any command that only reads or refuses, on a busy machine. */
    static final Duration SHORT = Duration.ofMinutes(4);

    /** Most commands here live for a second or two, in which the second compiler costs more than it gains. */
    private static final Map<String, String> SHORT_LIVED = Map.of("MTLIVE_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");

    /** What lies in the home of whoever runs the tests must not matter. */
    private static final String NO_DRIVERS = Path.of("target", "no-drivers").toAbsolutePath().toString();

    private Product() { }

    /** Runs a command to its end, whatever its exit code. */
    static Ended run(Object... arguments) {
        return runFor(SHORT, arguments);
    }

    /** The same with another limit. */
    static Ended runFor(Duration limit, Object... arguments) {
        try (ChildProcess child = start(arguments)) {
            int code = child.await(limit);
            return new Ended(command(arguments), code, child.output(), child.errors());
        }
    }

    /** Runs a command that must succeed, with {@code --json}, and returns what it prints. */
    static JsonNode json(Object... arguments) {
        Object[] all = Stream.concat(Stream.of(arguments), Stream.of("--json")).toArray();
        return Json.parse(run(all).succeeded().output());
    }

    /** Starts a command; the caller closes it. */
    static ChildProcess start(Object... arguments) {
        List<String> command = command(arguments);
        try {
            Map<String, String> environment = new HashMap<>(Boolean.getBoolean("mtlive.long") ? Map.of() : SHORT_LIVED);
            environment.put("JAVA_HOME", System.getProperty("java.home"));
            environment.put("MTLIVE_DRIVERS", NO_DRIVERS);
            return ChildProcess.start(command, environment);
        } catch (IOException e) {
            return fail("the product does not start: " + command.getFirst(), e);
        }
    }

    private static List<String> command(Object... arguments) {
        List<String> command = new ArrayList<>(List.of(launcher()));
        for (Object argument : arguments)
            command.add(argument.toString());
        return command;
    }

    /** The path of the launcher; without a built product the test is aborted, or fails where CI is set. */
    static String launcher() {
        String path = System.getProperty("mtlive.command", "");
        if (!path.isEmpty() && Files.isExecutable(Path.of(path)))
            return path;
        String reason = "the product is not built: system property mtlive.command is '" + path + "'; ./mtlive build makes it";
        if ("true".equals(System.getenv("CI")))
            return fail(reason);
        throw new TestAbortedException(reason);
    }
}
