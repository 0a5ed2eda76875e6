// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.ascii;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.StatusDetail;

/** Reads the lines of a file that hold samples, as texts by column. Counts lines for messages. */
final class ColumnReader implements Closeable {

    private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;]\\s*|\\s+");

    private static final int LONGEST_LINE = 1 << 16;

    private final Path file;
    private final int columns;
    private final BufferedReader reader;
    private final StringBuilder line = new StringBuilder();
    private boolean afterReturn;
    private long lineNumber;
    private boolean first = true;

    /**
     * Opens a file and passes over its first lines.
     *
     * @param file      the text file
     * @param columns   columns a line must have
     * @param skipLines lines before the first sample
     * @throws DriverException if the file is missing or is no file
     * @throws IOException     if it cannot be read
     */
    ColumnReader(Path file, int columns, long skipLines) throws DriverException, IOException {
        this.file = file;
        this.columns = columns;
        if (Files.isDirectory(file)) {
            throw new DriverException(StatusDetail.CONFIGURATION_ERROR,
                    "option 'file': " + file + " is a folder, not a text file");
        }
        try {
            // Latin-1 never fails: what is not a number is told with its line and column instead
            this.reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            throw new DriverException(StatusDetail.CONFIGURATION_ERROR,
                    "option 'file': " + file + " does not exist", e);
        }
        for (long i = 0; i < skipLines && readLine().isPresent(); i++) {
            lineNumber++;
        }
    }

    /**
     * The next line with samples.
     *
     * @return texts by column, empty at the end of the file
     * @throws DriverException if the line has another number of columns
     * @throws IOException     if the file cannot be read
     */
    Optional<String[]> next() throws DriverException, IOException {
        for (Optional<String> line = readLine(); line.isPresent(); line = readLine()) {
            lineNumber++;
            String text = line.get().strip();
            if (!text.isEmpty() && text.charAt(0) != '#' && text.charAt(0) != '%') {
                String[] values = SEPARATOR.split(text);
                if (values.length != columns) {
                    // where already the first line differs, it is the option that is wrong, not the file
                    throw new DriverException(first ? StatusDetail.CONFIGURATION_ERROR : StatusDetail.DATA_ERROR,
                            where() + " has " + values.length + " columns, expected " + columns
                                    + "; set the option 'columns'");
                }
                first = false;
                return Optional.of(values);
            }
        }
        return Optional.empty();
    }

    /** A file that is no text may have no line end at all: it is not read into memory until there is one. */
    private Optional<String> readLine() throws DriverException, IOException {
        line.setLength(0);
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            boolean secondHalf = c == '\n' && afterReturn;
            afterReturn = c == '\r';
            if (c == '\n' && !secondHalf || c == '\r') {
                return Optional.of(line.toString());
            }
            if (line.length() >= LONGEST_LINE) {
                throw new DriverException(first ? StatusDetail.CONFIGURATION_ERROR : StatusDetail.DATA_ERROR,
                        "option 'file': " + file + ", line " + (lineNumber + 1) + " has more than " + LONGEST_LINE
                                + " letters; is it a text file?");
            }
            if (!secondHalf) {
                line.append((char) c);
            }
        }
        return line.isEmpty() ? Optional.empty() : Optional.of(line.toString());
    }

    /**
     * The place of the line read last, for messages.
     *
     * @return file and line number
     */
    String where() {
        return file + ", line " + lineNumber;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
