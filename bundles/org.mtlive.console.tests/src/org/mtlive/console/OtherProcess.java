// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.opentest4j.TestAbortedException;

/** {@code mtlive} in a process of its own: on a flat class path this one's, in a framework the built product's. */
final class OtherProcess {

    private static final String PRODUCT = "product/target/products/mtlive/linux/gtk/x86_64/mtlive/mtlive";

    private OtherProcess() {
    }

    /** {@return program and arguments}; skips the test, or fails it in CI, where there is no product yet. */
    static List<String> command(List<String> arguments) {
        if (System.getProperty("java.class.path").contains("picocli")) {
            return FlatMain.command(arguments);
        }
        Path script = Path.of(System.getProperty("mtlive.root", ""), PRODUCT).toAbsolutePath();
        if (Files.isExecutable(script)) {
            List<String> command = new ArrayList<>(List.of(script.toString()));
            command.addAll(arguments);
            return command;
        }
        String reason = "the product is not built: there is no " + script + "; ./mtlive build makes it";
        if ("true".equals(System.getenv("CI"))) {
            return fail(reason);
        }
        throw new TestAbortedException(reason);
    }
}
