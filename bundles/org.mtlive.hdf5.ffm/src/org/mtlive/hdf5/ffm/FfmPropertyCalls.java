// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.ffm;

import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;

import java.lang.foreign.MemorySegment;

import org.mtlive.hdf5.spi.H5CallException;
import org.mtlive.hdf5.spi.PropertyCalls;

final class FfmPropertyCalls implements PropertyCalls {
    private final Libhdf5 library;
    private final IntFunction set;

    FfmPropertyCalls(Libhdf5 library) {
        this.library = library;
        set = library.intFunction("H5Pset");
    }

    @Override
    public void setFlag(long list, String name, boolean value) throws H5CallException {
        MemorySegment flag = library.numbers(0);
        flag.set(JAVA_BOOLEAN, 0, value);
        set.call(list, library.text(name), flag);
    }
}
