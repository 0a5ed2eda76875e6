// SPDX-License-Identifier: EPL-2.0
package org.mtlive.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The recordings and reference files that are part of this bundle (folder {@code data}; origin and licence there). */
public final class TestData {
    private TestData() { }

    /** Copies a file of the bundle's {@code data} folder into a folder of the test and returns the copy. */
    public static Path copy(String name, Path folder) {
        Path target = folder.resolve(name);
        try (InputStream in = open(name)) {
            Files.copy(in, target);
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException("test data " + name, e);
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = TestData.class.getResourceAsStream("/data/" + name);
        if (in != null)
            return in;
        return Files.newInputStream(Path.of(System.getProperty("mtlive.root", ""), "bundles/org.mtlive.testing/data", name));
    }
}
