// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acceptance;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.mtlive.testing.ChildProcess;

/** The built window, started as a user would. */
final class Window {
    private Window() { }

    /** Where its product lies. */
    static Path folder() {
        Path products = Path.of(System.getProperty("mtlive.root"), "product-workbench/target/products/mtlive-workbench");
        Path folder = products.resolve("linux/gtk/x86_64/mtlive-workbench");
        return Files.isDirectory(folder) ? folder : fail("the window is not built: there is no " + folder);
    }

    /**
     * Opens it; standard output tells when it is open.
     *
     * @param display where it is shown
     * @param home where it keeps its layout
     */
    static ChildProcess open(Display display, Path home, Object... arguments) {
        return openWith("", display, home, arguments);
    }

    /** The same with further options for Java. */
    static ChildProcess openWith(String options, Display display, Path home, Object... arguments) {
        List<String> command = new ArrayList<>(List.of(folder().resolve("mtlive-workbench").toString()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        try {
            return ChildProcess.start(command, Map.of("JAVA_HOME", System.getProperty("java.home"), "MTLIVE_WORKSPACE",
                    home.toString(), "MTLIVE_JAVA_OPTIONS", "-Dmtlive.startup=true " + options, "DISPLAY", display.name(),
                    "GDK_BACKEND", "x11", "NO_AT_BRIDGE", "1"));
        } catch (IOException e) {
            return fail("the window does not start", e);
        }
    }
}
