// SPDX-License-Identifier: EPL-2.0
package org.mtlive.control;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;

/**
 * Where the control of a file is found: its entry beside the file, which is the socket itself or a text that names it.
 *
 * <p>Design note: names of sockets may have about 100 bytes (108 with the end on Linux, 104 on macOS), names of files
 * far more; and not every file system takes sockets. So the text is the way out, never the rule.
 */
final class ControlAddress {

    /** What every system takes. */
    static final int MAX_SOCKET_BYTES = 103;

    private static final String HEAD = "mtlive-control 1";

    private ControlAddress() {
    }

    /**
     * The entry beside a file.
     *
     * @throws IOException if the file is not there
     */
    static Path entryOf(Path file) throws IOException {
        Path real = file.toRealPath();
        return real.resolveSibling("." + real.getFileName() + ".mtlive-control");
    }

    static boolean fits(Path socket) {
        return socket.toString().getBytes(StandardCharsets.UTF_8).length <= MAX_SOCKET_BYTES;
    }

    /** The text of an entry that is not the socket itself. */
    static String text(Path socket) {
        return HEAD + "\n" + socket + "\n";
    }

    /**
     * The socket of an entry; empty when there is no entry.
     *
     * @throws IOException if the entry cannot be read or is none of ours
     */
    static Optional<Path> socketOf(Path entry) throws IOException {
        if (!Files.exists(entry, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        BasicFileAttributes what =
                Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (what.isOther()) {
            return Optional.of(entry);
        }
        if (!what.isRegularFile()) {
            throw new IOException(entry + " is neither a socket nor a text that names one");
        }
        return Optional.of(named(entry));
    }

    /** Only where the entry belongs to the same user as the socket, so that nobody is led to a stranger's. */
    private static Path named(Path entry) throws IOException {
        List<String> lines = Files.readAllLines(entry);
        if (lines.size() < 2 || !lines.getFirst().equals(HEAD)) {
            throw new IOException(entry + " names no socket of a version that is known here");
        }
        try {
            Path socket = Path.of(lines.get(1));
            if (Files.exists(socket) && !Files.getOwner(socket).equals(Files.getOwner(entry))) {
                throw new IOException(entry + " names the socket of another user");
            }
            return socket;
        } catch (InvalidPathException | UnsupportedOperationException e) {
            throw new IOException(entry + " names no socket: " + e.getMessage(), e);
        }
    }
}
