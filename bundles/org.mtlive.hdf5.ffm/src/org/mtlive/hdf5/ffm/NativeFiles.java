// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.ffm;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;

import org.osgi.framework.Bundle;

/** The native files of this platform: an index named {@code libraries}, and what it lists in the order of loading. */
final class NativeFiles {
    private static final String INDEX = "libraries";

    private final String origin;
    private final Source source;

    /** Opens a file by its name. */
    @FunctionalInterface
    private interface Source {
        InputStream open(String name) throws IOException;
    }

    private NativeFiles(String origin, Source source) {
        this.origin = origin;
        this.source = source;
    }

    static NativeFiles ofDirectory(Path directory) {
        return new NativeFiles(directory.toString(), name -> Files.newInputStream(directory.resolve(name)));
    }

    /** {@code Bundle.getEntry} does not look into fragments, {@code findEntries} does. */
    static NativeFiles ofFragment(Bundle host) {
        return new NativeFiles("the fragments of " + host.getSymbolicName(), name -> {
            Enumeration<URL> found = host.findEntries("native", name, false);
            if (found == null) {
                throw new FileNotFoundException("no fragment for this platform with native/" + name);
            }
            return found.nextElement().openStream();
        });
    }

    /** Copies the files and returns them in the order of loading. */
    List<Path> copyTo(Path directory) throws IOException {
        List<Path> copies = new ArrayList<>();
        String index;
        try (InputStream in = source.open(INDEX)) {
            index = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (String name : index.lines().filter(l -> !l.isBlank()).toList()) {
            Path copy = directory.resolve(name);
            try (InputStream in = source.open(name)) {
                Files.copy(in, copy);
            }
            copies.add(copy);
        }
        if (copies.isEmpty()) {
            throw new IOException("nothing listed in native/" + INDEX);
        }
        return copies;
    }

    /** Deletes copies that an earlier process could not. */
    static void deleteLeftovers(Path work) throws IOException {
        try (DirectoryStream<Path> copies = Files.newDirectoryStream(work)) {
            copies.forEach(NativeFiles::deleteIfPossible);
        }
    }

    /** A loaded file can be deleted, except on Windows. */
    static void deleteIfPossible(Path copy) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(copy)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(copy);
        } catch (IOException stillLoaded) {
            copy.toFile().deleteOnExit();
        }
    }

    @Override
    public String toString() {
        return origin;
    }
}
