// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acceptance;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.mtlive.testing.ChildProcess;

/** A display of one test class, so that its windows do not lie over those of tests that run at the same time. */
final class Display implements AutoCloseable {
    private final ChildProcess server;
    private final String name;

    private Display(ChildProcess server) {
        this.server = server;
        this.name = ":" + server.awaitLine(line -> line.matches("\\d+"), Product.SHORT);
    }

    /** Starts one on a number that is free. */
    static Display start() {
        try {
            return new Display(ChildProcess.start(List.of("Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24",
                    "-nolisten", "tcp"), Map.of()));
        } catch (IOException e) {
            return fail("Xvfb does not start; ./mtlive test installs it", e);
        }
    }

    /** {@return what the environment variable DISPLAY is to be} */
    String name() {
        return name;
    }

    @Override public void close() {
        server.close();
    }
}
