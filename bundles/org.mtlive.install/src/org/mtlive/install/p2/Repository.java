// SPDX-License-Identifier: EPL-2.0
package org.mtlive.install.p2;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.mtlive.install.InstallException;

/** A p2 repository on this computer. A zip file is unpacked for the time of its use. */
final class Repository implements AutoCloseable {

    private final Path folder;
    private final boolean temporary;

    private Repository(Path folder, boolean temporary) {
        this.folder = folder;
        this.temporary = temporary;
    }

    /** Opens a folder or a zip file. */
    static Repository open(Path place) throws InstallException {
        if (!Files.exists(place)) {
            throw new InstallException("there is no repository " + place);
        }
        if (Files.isDirectory(place)) {
            return checked(new Repository(place, false), place);
        }
        try {
            Path folder = Files.createTempDirectory("mtlive-repository");
            Repository unpacked = new Repository(folder, true);
            try {
                unpack(place, folder);
                return checked(unpacked, place);
            } catch (IOException e) {
                unpacked.close();
                throw e;
            }
        } catch (InstallException e) {
            throw e;
        } catch (IOException e) {
            throw new InstallException(place + " is no folder and no zip file: " + e.getMessage(), e);
        }
    }

    URI uri() {
        return folder.toAbsolutePath().normalize().toUri();
    }

    private static Repository checked(Repository repository, Path place) throws InstallException {
        for (String name : List.of("content.jar", "content.xml", "content.xml.xz", "p2.index")) {
            if (Files.exists(repository.folder.resolve(name))) {
                return repository;
            }
        }
        throw new InstallException(place + " is no p2 repository: it holds no content.jar or content.xml");
    }

    private static void unpack(Path zip, Path folder) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            Enumeration<? extends ZipEntry> entries = file.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new InstallException(zip + " holds the name '" + entry.getName() + "', which leads out of it");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    try (InputStream in = file.getInputStream(entry)) {
                        Files.copy(in, target);
                    }
                }
            }
        }
    }

    @Override
    public void close() throws InstallException {
        if (!temporary) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new InstallException("the temporary folder " + folder + " could not be removed: " + e.getMessage(), e);
        }
    }
}
