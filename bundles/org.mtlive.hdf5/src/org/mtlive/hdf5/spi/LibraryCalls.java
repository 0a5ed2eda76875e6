// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.spi;

import java.util.Set;

import org.mtlive.hdf5.H5Feature;
import org.mtlive.hdf5.H5Version;

/** Calls about the library itself. */
public interface LibraryCalls {
    /**
     * {@code H5get_libversion}.
     *
     * @return version of the loaded library
     * @throws H5CallException if the call fails
     */
    H5Version version() throws H5CallException;

    /** {@return what this binding can do beyond the calls that every binding has} */
    Set<H5Feature> features();

    /**
     * The value of one of the library's id variables.
     *
     * @param which the datatype or class
     * @return its id, never to be closed
     */
    long predefined(Predefined which);
}
