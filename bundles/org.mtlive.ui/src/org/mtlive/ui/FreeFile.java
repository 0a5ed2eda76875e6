// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui;

import java.nio.file.Files;
import java.nio.file.Path;

/** Proposes names for files that are made of others. */
public final class FreeFile {
    private FreeFile() { }

    /**
     * {@return what such paths begin with: beside the file, its name without the ending, and the suffix}
     *
     * @param file   the file
     * @param suffix what is added to its name
     */
    public static Path stem(Path file, String suffix) {
        return file.resolveSibling(file.getFileName().toString().replaceFirst("\\.[A-Za-z0-9]+$", "") + suffix);
    }

    /**
     * {@return a path beside a file that is not taken: {@code site-part.csv}, then {@code site-part2.csv}}
     *
     * @param file   the file
     * @param suffix what is added to its name
     * @param ending such as {@code .csv}
     */
    public static Path beside(Path file, String suffix, String ending) {
        Path stem = stem(file, suffix);
        Path proposed = stem.resolveSibling(stem.getFileName() + ending);
        for (int i = 2; Files.exists(proposed); i++) {
            proposed = stem.resolveSibling(stem.getFileName().toString() + i + ending);
        }
        return proposed;
    }
}
