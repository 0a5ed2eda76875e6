// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader.swmr;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds who has a file open for writing, from the table of processes of Linux.
 *
 * <p>Design note: a hint for a person, never proof: processes of other users, of other containers and of other
 * computers are out of sight. It serves files of programs that keep no lock and no contract, such as Python mth5.
 */
final class ProcessTable {
    private static final Path PROC = Path.of("/proc");
    private static final int ACCESS_MODE = 3; // O_ACCMODE: 0 is reading only

    private ProcessTable() {
    }

    /** {@return whether this platform has a table that can be looked at} */
    static boolean isThere() {
        return Files.isDirectory(PROC.resolve("self/fd"));
    }

    /** {@return the first process in sight that has the file open for writing, in words} */
    static Optional<String> writerOf(Path file) {
        try {
            String target = file.toRealPath().toString();
            try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
                for (Path process : processes) {
                    if (writes(process, target)) {
                        return Optional.of("process " + process.getFileName() + name(process));
                    }
                }
            }
        } catch (IOException e) {
            return Optional.empty(); // the file or the table went away: nobody is in sight
        }
        return Optional.empty();
    }

    private static boolean writes(Path process, String target) {
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path descriptor : descriptors) {
                if (leadsTo(descriptor, target) && isForWriting(process, descriptor)) {
                    return true;
                }
            }
        } catch (IOException e) {
            return false; // not ours to look at, or ended meanwhile
        }
        return false;
    }

    private static boolean leadsTo(Path descriptor, String target) {
        try {
            return Files.readSymbolicLink(descriptor).toString().equals(target);
        } catch (IOException e) {
            return false; // closed meanwhile
        }
    }

    private static boolean isForWriting(Path process, Path descriptor) throws IOException {
        for (String line : Files.readAllLines(process.resolve("fdinfo").resolve(descriptor.getFileName().toString()))) {
            if (line.startsWith("flags:")) {
                return (Integer.parseInt(line.substring("flags:".length()).trim(), 8) & ACCESS_MODE) != 0;
            }
        }
        return false;
    }

    private static String name(Path process) {
        try {
            return " (" + Files.readString(process.resolve("comm")).trim() + ")";
        } catch (IOException e) {
            return "";
        }
    }
}
