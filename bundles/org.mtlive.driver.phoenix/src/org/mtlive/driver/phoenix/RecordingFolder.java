// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.phoenix;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.StatusDetail;

/**
 * A recording: a folder with one folder a channel, named by the channel's number, in which the files lie, named
 * {@code <receiver>_<recording>_<channel>_<sequence>.<band>}.
 *
 * @param folder what the user named
 */
record RecordingFolder(Path folder) {

    private static final Pattern FILE = Pattern.compile("[^_]+_[0-9A-Fa-f]+_\\d+_([0-9A-Fa-f]{1,8})\\.(td_[0-9a-z]+)");

    /**
     * A file of a channel.
     *
     * @param path     where it is
     * @param sequence number in its name
     */
    record Part(Path path, long sequence) {
    }

    /**
     * The channels that have files of a band now.
     *
     * @param band which files
     * @return folder of each by the channel's number, at least one
     * @throws DriverException if there is none: what is there instead
     * @throws IOException     if the folder cannot be read
     */
    TreeMap<Integer, Path> channels(Band band) throws DriverException, IOException {
        if (!Files.isDirectory(folder)) {
            throw wrong("'folder': " + folder + (Files.exists(folder) ? " is no folder" : " does not exist"));
        }
        TreeMap<Integer, Path> channels = new TreeMap<>();
        TreeSet<String> bands = new TreeSet<>();
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path channel : inside) {
                if (channel.getFileName().toString().matches("\\d{1,3}")) {
                    bands.addAll(bands(channel));
                    if (!parts(channel, band).isEmpty()) {
                        channels.put(Integer.parseInt(channel.getFileName().toString()), channel);
                    }
                }
            }
        }
        if (bands.isEmpty()) {
            throw wrong("'folder': " + folder + " is no recording of a Phoenix receiver: it has no folders 0, 1, ..."
                    + " with td_ files");
        }
        if (channels.isEmpty()) {
            throw wrong("'data': " + folder + " has no " + band.text() + " files, but " + String.join(", ", bands));
        }
        return channels;
    }

    /** The files of a channel that are there now, in their order. */
    static List<Part> parts(Path channel, Band band) throws IOException {
        List<Part> parts = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(channel)) {
            for (Path file : files) {
                Matcher name = FILE.matcher(file.getFileName().toString());
                if (name.matches() && name.group(2).equals(band.text())) {
                    parts.add(new Part(file, Long.parseLong(name.group(1), 16)));
                }
            }
        }
        parts.sort(Comparator.comparingLong(Part::sequence).thenComparing(Part::path));
        return parts;
    }

    /** The file after a given one, when it is there already. */
    static Optional<Part> after(Path channel, Band band, long sequence) throws IOException {
        return parts(channel, band).stream().filter(part -> part.sequence() > sequence).findFirst();
    }

    private static TreeSet<String> bands(Path channel) throws IOException {
        TreeSet<String> bands = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(channel)) {
            for (Path file : files) {
                Matcher name = FILE.matcher(file.getFileName().toString());
                if (name.matches()) {
                    bands.add(name.group(2));
                }
            }
        }
        return bands;
    }

    private static DriverException wrong(String message) {
        return new DriverException(StatusDetail.CONFIGURATION_ERROR, "option " + message);
    }
}
