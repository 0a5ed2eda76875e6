// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import picocli.CommandLine.Parameters;

/**
 * The parameter FILE of most commands; a mixin of picocli. Relative names belong to the folder of the caller's shell.
 */
public final class FileArgument {

    @Parameters(index = "0", paramLabel = "FILE", description = "The MTH5 file.")
    private String text;

    /**
     * @return the absolute path
     * @throws UsageException if the text cannot be a path
     */
    public Path path() throws UsageException {
        return pathOf(text);
    }

    /**
     * @return the absolute path of a file that is there
     * @throws UsageException if the text cannot be a path
     * @throws CommandFailure if there is no such file
     */
    public Path existing() throws UsageException, CommandFailure {
        Path path = path();
        if (!Files.exists(path)) {
            throw new CommandFailure("there is no file " + path + "; check the name and the folder");
        }
        if (Files.isDirectory(path)) {
            throw new CommandFailure(path + " is a folder, not an MTH5 file; name a file in it");
        }
        return path;
    }

    /**
     * @param text a path as somebody typed it
     * @return the absolute path
     * @throws UsageException if the text cannot be a path
     */
    public static Path pathOf(String text) throws UsageException {
        try {
            if (text.isBlank()) {
                throw new UsageException("the name of the file is empty; give a path such as site.h5");
            }
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new UsageException("'" + text.replace('\0', '?') + "' is not a path of this system: " + e.getReason(),
                    e);
        }
    }
}
