// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.ffm;

import java.lang.foreign.MemorySegment;

import org.mtlive.hdf5.spi.H5CallException;

/** {@code H5Tget_member_name}, the one call whose result HDF5 allocates for the caller. */
final class MemberNames {
    private static final String NAME = "H5Tget_member_name";

    private final Libhdf5 library;
    private final MemorySegment getMemberName;
    private final IntFunction freeMemory;

    MemberNames(Libhdf5 library) {
        this.library = library;
        getMemberName = library.symbol(NAME);
        freeMemory = library.intFunction("H5free_memory");
    }

    String get(long type, int member) throws H5CallException {
        MemorySegment name = call(type, member);
        if (name.equals(MemorySegment.NULL)) {
            throw library.failure(NAME);
        }
        String text = Libhdf5.string(name);
        freeMemory.call(name);
        return text;
    }

    private MemorySegment call(long type, int member) {
        try {
            return (MemorySegment) Shapes.P_JI.invokeExact(getMemberName, type, member);
        } catch (Throwable e) {
            throw new AssertionError(NAME, e);
        }
    }
}
