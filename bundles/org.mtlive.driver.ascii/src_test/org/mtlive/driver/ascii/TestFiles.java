// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.ascii;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the recordings kept with the test support, from the folder of the bundle or of the project. */
final class TestFiles {

    private TestFiles() {
    }

    static Path find(String name) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("bundles/org.mtlive.testing/data").resolve(name);
            if (Files.exists(file)) {
                return file;
            }
        }
        throw new AssertionError("bundles/org.mtlive.testing/data/" + name + " not found above "
                + Path.of("").toAbsolutePath());
    }
}
