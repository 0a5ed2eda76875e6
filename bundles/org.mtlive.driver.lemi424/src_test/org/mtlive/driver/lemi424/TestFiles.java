// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.lemi424;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds recordings from the folder of the bundle or of the project. */
final class TestFiles {

    private TestFiles() {
    }

    /** A recording kept with the test support. */
    static Path find(String name) {
        Path file = above("bundles/org.mtlive.testing/data/" + name);
        return Files.exists(file) ? file : fail(file + " not found above " + Path.of("").toAbsolutePath());
    }

    /** A recording that is used in place: skipped where it is missing, failed in continuous integration. */
    static Path shared(String name) {
        Path file = above("shared/data/" + name);
        if (Files.exists(file)) {
            return file;
        }
        String reason = file + " not found above " + Path.of("").toAbsolutePath();
        return "true".equals(System.getenv("CI")) ? fail(reason) : abort(reason);
    }

    private static Path above(String name) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(name))) {
                return folder.resolve(name);
            }
        }
        return Path.of(name);
    }
}
