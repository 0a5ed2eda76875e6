// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5;

import org.mtlive.hdf5.spi.FilePropertyCalls.Format;

/** The versions of the file format that are written ({@code H5Pset_libver_bounds}). */
public enum LibraryBounds {
    /** The oldest format that can hold the object. */
    STANDARD(Format.EARLIEST, Format.LATEST),
    /** The format of HDF5 1.10, which every SWMR reader knows. */
    V110(Format.V110, Format.V110),
    /** The format of HDF5 1.10, newer only where an object needs it, as one copied from a newer file. */
    V110_OR_NEWER(Format.V110, Format.LATEST),
    /** The newest format of the loaded library. */
    LATEST(Format.LATEST, Format.LATEST);

    private final Format low;
    private final Format high;

    LibraryBounds(Format low, Format high) {
        this.low = low;
        this.high = high;
    }

    Format low() {
        return low;
    }

    Format high() {
        return high;
    }
}
