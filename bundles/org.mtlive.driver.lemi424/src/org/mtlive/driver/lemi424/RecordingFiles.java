// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.lemi424;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.StatusDetail;

/**
 * The files of a recording, in the order of their names: LEMI-424 names day files after their first minute, so this is
 * the order of time. One file, a folder (all its {@code .txt} files), or a folder with a pattern such as
 * {@code data/2020*.TXT}.
 *
 * @param source what the user named
 */
record RecordingFiles(Path source) {

    /**
     * The files that are there now.
     *
     * @return at least one
     * @throws DriverException if there is none
     * @throws IOException     if the folder cannot be read
     */
    List<Path> list() throws DriverException, IOException {
        List<Path> files = find();
        if (files.isEmpty()) {
            String reason = Files.isDirectory(source) ? " has no .TXT file" : " does not exist";
            throw new DriverException(StatusDetail.CONFIGURATION_ERROR, "option 'file': " + source + reason);
        }
        return files;
    }

    /**
     * The file after a given one, when it is there already.
     *
     * @param file one of {@link #list()}
     * @return the next by name
     * @throws IOException if the folder cannot be read
     */
    Optional<Path> after(Path file) throws IOException {
        return find().stream().filter(other -> name(other).compareTo(name(file)) > 0).findFirst();
    }

    private List<Path> find() throws IOException {
        if (Files.isRegularFile(source)) {
            return List.of(source);
        }
        boolean folder = Files.isDirectory(source);
        Path parent = folder ? source : source.toAbsolutePath().getParent();
        String pattern = folder ? "*.[tT][xX][tT]" : String.valueOf(source.getFileName());
        if (parent == null || !Files.isDirectory(parent) || !folder && !pattern.matches(".*[*?\\[{].*")) {
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(parent, pattern)) {
            stream.forEach(file -> {
                if (Files.isRegularFile(file)) {
                    files.add(file);
                }
            });
        } catch (PatternSyntaxException e) {
            return List.of();
        }
        files.sort(Comparator.comparing(RecordingFiles::name));
        return files;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }
}
