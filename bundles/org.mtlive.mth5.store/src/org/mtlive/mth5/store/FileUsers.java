// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Who has a file open for writing, by the table of processes of Linux. Finds writers that keep no lock, such as Python;
 * processes of other users, containers and computers are out of its sight: a hint for a person, not a proof. Any
 * thread.
 */
public final class FileUsers {
    private static final Path PROCESSES = Path.of("/proc");
    private static final int ACCESS_MODE = 3; // O_ACCMODE: 0 is reading only

    private FileUsers() { }

    /** {@return whether this platform tells} */
    public static boolean areKnown() {
        return Files.isDirectory(PROCESSES.resolve("self/fd"));
    }

    /**
     * {@return the first process in sight that has the file open for writing, in words}
     *
     * @param file the file
     * @throws IOException if the file is not there, or the table cannot be read
     */
    public static Optional<String> writer(Path file) throws IOException {
        return writer(file, Optional.empty());
    }

    /** The same of a process that is not this one; empty also where it cannot be told. */
    static Optional<String> otherWriter(Path file) {
        try {
            return writer(file, Optional.of(PROCESSES.resolve(Long.toString(ProcessIdentity.current().pid()))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> writer(Path file, Optional<Path> except) throws IOException {
        if (!areKnown()) {
            return Optional.empty();
        }
        Path real = file.toRealPath();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (Path process : processes) {
                if (!except.equals(Optional.of(process)) && writes(process, real)) {
                    return Optional.of("process " + process.getFileName() + command(process));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean writes(Path process, Path real) {
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path descriptor : descriptors) {
                Path info = process.resolve("fdinfo").resolve(descriptor.getFileName());
                if (isFor(descriptor, real) && isForWriting(info)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false; // another user's, or it has ended meanwhile
        }
    }

    private static boolean isFor(Path descriptor, Path real) {
        try {
            return Files.readSymbolicLink(descriptor).equals(real);
        } catch (IOException e) {
            return false; // closed meanwhile
        }
    }

    private static boolean isForWriting(Path info) throws IOException {
        for (String line : Files.readAllLines(info)) {
            if (line.startsWith("flags:")) {
                return (Integer.parseInt(line.substring("flags:".length()).trim(), 8) & ACCESS_MODE) != 0;
            }
        }
        return false;
    }

    private static String command(Path process) {
        try {
            return " (" + Files.readString(process.resolve("comm")).trim() + ")";
        } catch (IOException e) {
            return "";
        }
    }
}
