// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.ffm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.mtlive.hdf5.H5Exception;
import org.mtlive.hdf5.H5Frame;
import org.mtlive.hdf5.H5Library;
import org.mtlive.hdf5.Hdf5Provider;
import org.mtlive.hdf5.spi.H5CallException;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** HDF5 2.x by {@code java.lang.foreign}: each role gets a private copy of the natives. Thread-safe. */
@Component(service = Hdf5Provider.class, property = {Hdf5Provider.PROPERTY + "=ffm", "service.ranking:Integer=100"})
public final class FfmProvider implements Hdf5Provider {
    private final NativeFiles natives;
    private final Path work;
    private final Map<String, H5Library> libraries = new HashMap<>();

    /**
     * Takes the natives of the platform's fragment.
     *
     * @param context of this bundle
     * @throws IOException if the bundle has no place for files
     */
    @Activate
    public FfmProvider(BundleContext context) throws IOException {
        this(NativeFiles.ofFragment(context.getBundle()),
                Files.createDirectories(context.getDataFile("natives").toPath()));
        NativeFiles.deleteLeftovers(work);
    }

    /**
     * Takes the natives of a directory; for programs without an OSGi framework.
     *
     * @param directory holds the natives and a file {@code libraries}, which names them in the order of loading
     * @throws IOException if there is no directory for copies of them
     */
    public FfmProvider(Path directory) throws IOException {
        this(NativeFiles.ofDirectory(directory), Files.createTempDirectory("mtlive-hdf5-"));
        work.toFile().deleteOnExit();
    }

    private FfmProvider(NativeFiles natives, Path work) {
        this.natives = natives;
        this.work = work;
    }

    @Override
    public String id() {
        return "ffm";
    }

    @Override
    public boolean isolates() {
        return true;
    }

    @Override
    public synchronized H5Library library(String role) throws H5Exception {
        H5Library library = libraries.get(role);
        if (library == null || library.isRetired()) {
            library = load();
            libraries.put(role, library);
        }
        return library;
    }

    /** A copy of the files makes the system's loader load the library once more. */
    private H5Library load() throws H5Exception {
        try {
            Path copy = Files.createTempDirectory(work, "copy-");
            List<Path> files = natives.copyTo(copy);
            Libhdf5 library = new Libhdf5(files);
            NativeFiles.deleteIfPossible(copy);
            return new H5Library(id(), isolates(), FfmCalls.of(library));
        } catch (H5CallException e) {
            throw new H5Exception(e, "libhdf5");
        } catch (IOException | IllegalArgumentException | UnsatisfiedLinkError e) {
            H5Frame reason = new H5Frame("", e.toString(), 0);
            throw new H5Exception(new H5CallException("loading of libhdf5", List.of(reason)), natives.toString());
        }
    }
}
