// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.ffm;

import java.lang.foreign.MemorySegment;

import org.mtlive.hdf5.spi.H5CallException;

/** A function of libhdf5 at its address in one copy of the library. */
abstract sealed class NativeFunction permits IntFunction, LongFunction {
    private final Libhdf5 library;
    private final String name;
    private final MemorySegment address;

    NativeFunction(Libhdf5 library, String name) {
        this.library = library;
        this.name = name;
        this.address = library.symbol(name);
    }

    final MemorySegment address() {
        return address;
    }

    /** The negative results of HDF5 become exceptions with its error stack. */
    final int checked(int result) throws H5CallException {
        if (result < 0) {
            throw library.failure(name);
        }
        return result;
    }

    final long checked(long result) throws H5CallException {
        if (result < 0) {
            throw library.failure(name);
        }
        return result;
    }

    /** What {@code invokeExact} declares to throw; a call into C throws nothing checked. */
    final H5CallException thrown(Throwable e) {
        return switch (e) {
            case H5CallException failed -> failed;
            case RuntimeException unchecked -> throw unchecked;
            case Error error -> throw error;
            default -> throw new AssertionError(name, e);
        };
    }
}
