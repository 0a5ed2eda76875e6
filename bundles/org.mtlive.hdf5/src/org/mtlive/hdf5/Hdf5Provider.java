// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5;

/**
 * Gives loaded copies of libhdf5. A service, whose property {@code mtlive.hdf5} is the {@linkplain #id() id}.
 * Thread-safe.
 */
public interface Hdf5Provider {
    /** Name of the service property that holds the {@linkplain #id() id}. */
    String PROPERTY = "mtlive.hdf5";

    /** {@return {@code ffm} (java.lang.foreign) or {@code jni} (hdf-java)} */
    String id();

    /** {@return whether each role has a copy of libhdf5 of its own; if not, all roles share one} */
    boolean isolates();

    /**
     * The library of a role. The first call loads it.
     *
     * @param role who uses it, for example {@code writer} or {@code reader}
     * @return the same object for the same role; another one after a file was {@linkplain H5File#abandon abandoned}, if
     *         this provider {@linkplain #isolates isolates}
     * @throws H5Exception if libhdf5 cannot be loaded
     */
    H5Library library(String role) throws H5Exception;
}
