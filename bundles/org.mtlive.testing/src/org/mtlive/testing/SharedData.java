// SPDX-License-Identifier: EPL-2.0
package org.mtlive.testing;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;

import org.opentest4j.TestAbortedException;

/**
 * Sample recordings that may be used in place but not copied into the project. They lie in {@code shared/data} beside
 * the project's folder; a test that needs one is skipped with the reason where the folder is missing, and fails in CI.
 */
public final class SharedData {
    private SharedData() { }

    /** A sample, for example {@code file("lemi/202010010000.TXT")}. */
    public static Path file(String name) {
        Path start = Path.of(System.getProperty("mtlive.root", "")).toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared/data").resolve(name);
            if (Files.exists(file))
                return file;
        }
        String reason = "no sample data: shared/data/" + name + " was not found beside " + start + " or above it";
        if ("true".equals(System.getenv("CI")))
            return fail(reason);
        throw new TestAbortedException(reason);
    }
}
