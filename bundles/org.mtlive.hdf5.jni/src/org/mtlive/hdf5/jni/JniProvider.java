// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.jni;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;

import org.mtlive.hdf5.H5Exception;
import org.mtlive.hdf5.H5Frame;
import org.mtlive.hdf5.H5Library;
import org.mtlive.hdf5.Hdf5Provider;
import org.mtlive.hdf5.spi.H5CallException;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

import hdf.hdf5lib.H5;

/**
 * HDF5 1.14 by hdf-java. All roles share one library, so a reader in the writer's process sees the writer's own file.
 * Thread-safe.
 *
 * <p>Design note: libhdf5_java needs libhdf5.so.310 and looks for it where it was built; so that one is loaded before.
 */
@Component(service = Hdf5Provider.class, property = {Hdf5Provider.PROPERTY + "=jni", "service.ranking:Integer=10"})
public final class JniProvider implements Hdf5Provider {
    static final String ID = "jni";

    private static final String LIBHDF5 = "libhdf5.so.310";
    private static final String BINDING = "libhdf5_java.so";
    private static final String BINDING_PROPERTY = "hdf.hdf5lib.H5.hdf5lib";

    private final H5Library library;

    /**
     * Takes the natives of hdf-java's fragment.
     *
     * @param context of this bundle
     * @throws IOException if they cannot be loaded
     */
    @Activate
    public JniProvider(BundleContext context) throws IOException {
        this(fromFragment(context), false);
        Files.deleteIfExists(copy(context));
    }

    /**
     * Takes the natives of a directory; for programs without an OSGi framework.
     *
     * @param directory holds libhdf5 and the JNI library
     * @throws IOException if they cannot be loaded
     */
    public JniProvider(Path directory) throws IOException {
        this(directory.resolve(LIBHDF5), true);
    }

    private JniProvider(Path libhdf5, boolean bindingBesideIt) throws IOException {
        try {
            System.load(libhdf5.toAbsolutePath().toString());
            if (bindingBesideIt) {
                System.setProperty(BINDING_PROPERTY, libhdf5.resolveSibling(BINDING).toAbsolutePath().toString());
            }
            H5.loadH5Lib();
            H5.H5open();
        } catch (LinkageError e) {
            H5Frame reason = new H5Frame("", e.toString(), 0);
            throw new H5Exception(new H5CallException("loading of libhdf5", List.of(reason)), libhdf5.toString());
        }
        library = new H5Library(ID, isolates(), new JniCalls());
    }

    private static Path fromFragment(BundleContext context) throws IOException {
        Enumeration<URL> found = FrameworkUtil.getBundle(H5.class).findEntries("native", LIBHDF5, true);
        if (found == null) {
            throw new FileNotFoundException("no fragment of hdf-java for this platform with " + LIBHDF5);
        }
        Path copy = copy(context);
        Files.deleteIfExists(copy);
        try (InputStream in = found.nextElement().openStream()) {
            Files.copy(in, copy);
        }
        return copy;
    }

    /** Deleted when it is loaded, so that a new copy never overwrites a loaded one. */
    private static Path copy(BundleContext context) {
        return context.getDataFile(LIBHDF5).toPath();
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean isolates() {
        return false;
    }

    @Override
    public H5Library library(String role) {
        return library;
    }
}
