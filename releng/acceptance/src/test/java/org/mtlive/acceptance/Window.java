// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acceptance;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.mtlive.testing.ChildProcess;

/** The built window, started as a user would; the display is that of the environment. */
final class Window {
    private Window() { }

    /** Where its product lies: beside the headless one. */
    static Path folder() {
        Path headless = Path.of(Product.launcher()).toAbsolutePath();
        Path products = headless;
        while (!products.getFileName().toString().equals("products")) {
            products = products.getParent();
        }
        Path inside = products.resolve("mtlive").relativize(headless.getParent().getParent());
        return products.resolve("mtlive-workbench").resolve(inside).resolve("mtlive-workbench");
    }

    /**
     * Opens it; standard output tells when it is open.
     *
     * @param home where it keeps its layout
     */
    static ChildProcess open(Path home, Object... arguments) {
        List<String> command = new ArrayList<>(List.of(folder().resolve("mtlive-workbench").toString()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        try {
            return ChildProcess.start(command, Map.of("JAVA_HOME", System.getProperty("java.home"), "MTLIVE_WORKSPACE",
                    home.toString(), "MTLIVE_JAVA_OPTIONS", "-Dmtlive.startup=true"));
        } catch (IOException e) {
            return fail("the window does not start", e);
        }
    }
}
