// SPDX-License-Identifier: EPL-2.0
package org.mtlive.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.mtlive.hdf5.H5Library;
import org.mtlive.hdf5.Hdf5Provider;
import org.mtlive.hdf5.ffm.FfmProvider;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.util.tracker.ServiceTracker;

/**
 * HDF5 for tests: in a framework the service, else made by hand.
 *
 * <p>Without a framework the system property {@value #NATIVES} names the directory with the natives of {@code ffm}, and
 * {@value #JNI_NATIVES} the one with those of {@code jni}.
 */
public final class Hdf5ForTests {
    /** System property: directory with libhdf5 for {@code ffm}. */
    public static final String NATIVES = "mtlive.natives";
    /** System property: directory with libhdf5 for {@code jni}. */
    public static final String JNI_NATIVES = "mtlive.natives.jni";

    private static final long SERVICE_LIMIT_MS = 10_000;
    private static final String JNI_PROVIDER = "org.mtlive.hdf5.jni.JniProvider";
    private static final Map<String, Hdf5Provider> MADE = new ConcurrentHashMap<>();

    private Hdf5ForTests() { }

    /**
     * A provider, the same object each time.
     *
     * @param id {@code ffm} or {@code jni}
     * @return the provider
     * @throws IllegalStateException if there is none
     */
    public static Hdf5Provider provider(String id) {
        Bundle bundle = FrameworkUtil.getBundle(Hdf5ForTests.class);
        return MADE.computeIfAbsent(id, i -> bundle == null ? make(i) : service(bundle.getBundleContext(), i));
    }

    /**
     * A library of the provider {@code ffm}.
     *
     * @param role its role
     * @return the library
     * @throws IOException if it cannot be loaded
     */
    public static H5Library library(String role) throws IOException {
        return provider("ffm").library(role);
    }

    private static Hdf5Provider service(BundleContext context, String id) {
        try {
            Filter filter = context.createFilter("(&(objectClass=" + Hdf5Provider.class.getName() + ")("
                    + Hdf5Provider.PROPERTY + "=" + id + "))");
            ServiceTracker<Hdf5Provider, Hdf5Provider> tracker = new ServiceTracker<>(context, filter, null);
            tracker.open();
            Hdf5Provider provider = tracker.waitForService(SERVICE_LIMIT_MS);
            if (provider == null) {
                throw new IllegalStateException("no HDF5 provider " + id + " came within " + SERVICE_LIMIT_MS + " ms");
            }
            return provider;
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException("not a provider's id: " + id, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the HDF5 provider " + id, e);
        }
    }

    private static Hdf5Provider make(String id) {
        try {
            if (id.equals("ffm")) {
                return new FfmProvider(directory(NATIVES));
            }
            Class<?> jni = Class.forName(JNI_PROVIDER);
            return (Hdf5Provider) jni.getConstructor(Path.class).newInstance(directory(JNI_NATIVES));
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException("no HDF5 provider " + id, e);
        }
    }

    private static Path directory(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException("system property " + property + " is not set");
        }
        return Path.of(value);
    }
}
