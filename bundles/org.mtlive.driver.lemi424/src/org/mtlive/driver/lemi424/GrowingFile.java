// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.lemi424;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the complete lines of a file that another program may still be writing to. */
final class GrowingFile implements Closeable {

    /** No line of a recording is nearly as long; what is longer is cut here, and then found malformed. */
    private static final int LONGEST_LINE = 1024;

    private final Path file;
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final StringBuilder partial = new StringBuilder();
    private int next;
    private int end;
    private long bytesRead;
    private long lineNumber;

    GrowingFile(Path file) throws IOException {
        this.file = file;
        this.in = Files.newInputStream(file);
    }

    Path file() {
        return file;
    }

    /**
     * Number of the line returned last, 1-based.
     *
     * @return 0 before the first
     */
    long lineNumber() {
        return lineNumber;
    }

    /**
     * The next line that is complete now.
     *
     * @return empty when there is none; more may come later
     * @throws IOException if the file cannot be read or became shorter
     */
    Optional<String> nextLine() throws IOException {
        while (next < end || fill()) {
            char c = (char) (buffer[next++] & 0xff);
            if (c == '\n' || partial.length() >= LONGEST_LINE) {
                return Optional.of(takeLine());
            }
            partial.append(c);
        }
        return Optional.empty();
    }

    /**
     * What stands after the last line end, once it is known that nothing more will come.
     *
     * @return empty when there is nothing
     */
    Optional<String> rest() {
        return partial.toString().isBlank() ? Optional.empty() : Optional.of(takeLine());
    }

    private String takeLine() {
        String line = partial.toString();
        partial.setLength(0);
        lineNumber++;
        return line;
    }

    private boolean fill() throws IOException {
        next = 0;
        end = Math.max(in.read(buffer), 0); // at the end now; the file may grow
        bytesRead += end;
        if (end == 0 && Files.size(file) < bytesRead) {
            throw new IOException(file + " became shorter while it was read");
        }
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
