// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import org.mtlive.console.CommandFailure;

/** A folder of its own for the files of one measurement; removed at the end. */
final class BenchFolder implements AutoCloseable {

    private final Path folder;

    private BenchFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * @param parent where to make it; empty for the system's temporary folder
     * @return the new folder
     * @throws CommandFailure if it cannot be made
     */
    static BenchFolder in(Optional<Path> parent) throws CommandFailure {
        try {
            String prefix = "mtlive-bench-";
            return new BenchFolder(parent.isPresent() ? Files.createTempDirectory(parent.get(), prefix)
                    : Files.createTempDirectory(prefix));
        } catch (IOException e) {
            throw new CommandFailure("cannot make a folder in "
                    + parent.map(Path::toString).orElse("the temporary folder") + ": "
                    + e.getMessage() + "; name a folder that can be written with --folder", e);
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() {
        try (Stream<Path> inside = Files.walk(folder)) {
            inside.sorted(Comparator.reverseOrder()).forEach(BenchFolder::delete);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + folder, e);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + path, e);
        }
    }
}
