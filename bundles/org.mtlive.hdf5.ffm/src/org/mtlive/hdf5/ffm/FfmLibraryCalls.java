// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.ffm;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.EnumSet;
import java.util.Set;

import org.mtlive.hdf5.H5Feature;
import org.mtlive.hdf5.H5Version;
import org.mtlive.hdf5.spi.H5CallException;
import org.mtlive.hdf5.spi.LibraryCalls;
import org.mtlive.hdf5.spi.Predefined;

final class FfmLibraryCalls implements LibraryCalls {
    private final Libhdf5 library;
    private final IntFunction getLibversion;
    private final long[] predefined = new long[Predefined.values().length];

    FfmLibraryCalls(Libhdf5 library) {
        this.library = library;
        getLibversion = library.intFunction("H5get_libversion");
        for (Predefined which : Predefined.values()) {
            MemorySegment variable = library.symbol(which.symbol()).reinterpret(JAVA_LONG.byteSize());
            predefined[which.ordinal()] = variable.get(JAVA_LONG, 0);
        }
    }

    @Override
    public H5Version version() throws H5CallException {
        MemorySegment major = library.numbers(0);
        MemorySegment minor = library.numbers(1);
        MemorySegment patch = library.numbers(2);
        getLibversion.call(major, minor, patch);
        return new H5Version(major.get(JAVA_INT, 0), minor.get(JAVA_INT, 0), patch.get(JAVA_INT, 0));
    }

    @Override
    public Set<H5Feature> features() {
        return EnumSet.allOf(H5Feature.class);
    }

    @Override
    public long predefined(Predefined which) {
        return predefined[which.ordinal()];
    }
}
