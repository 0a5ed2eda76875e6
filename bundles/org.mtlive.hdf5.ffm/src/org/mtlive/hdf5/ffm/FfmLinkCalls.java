// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.ffm;

import java.lang.foreign.MemorySegment;
import java.util.List;

import org.mtlive.hdf5.spi.H5CallException;
import org.mtlive.hdf5.spi.LinkCalls;

final class FfmLinkCalls implements LinkCalls {
    private static final long DEFAULT_LIST = 0;
    private static final int INDEX_NAME = 0;
    private static final int INCREASING = 0;

    private final Libhdf5 library;
    private final IntFunction exists;
    private final IntFunction delete;
    private final IntFunction move;
    private final IntFunction iterate;

    FfmLinkCalls(Libhdf5 library) {
        this.library = library;
        exists = library.intFunction("H5Lexists");
        delete = library.intFunction("H5Ldelete");
        move = library.intFunction("H5Lmove");
        iterate = library.intFunction("H5Literate2");
    }

    @Override
    public boolean exists(long group, String name) throws H5CallException {
        return exists.call(group, library.text(name), DEFAULT_LIST) > 0;
    }

    @Override
    public void delete(long group, String name) throws H5CallException {
        delete.call(group, library.text(name), DEFAULT_LIST);
    }

    @Override
    public void move(long source, String name, long target, String newName) throws H5CallException {
        MemorySegment from = library.text(0, name);
        MemorySegment to = library.text(1, newName);
        move.call(source, from, target, to, DEFAULT_LIST, DEFAULT_LIST);
    }

    @Override
    public List<String> names(long group) throws H5CallException {
        MemorySegment visitor = library.nameVisitor();
        iterate.call(group, INDEX_NAME, INCREASING, MemorySegment.NULL, visitor, MemorySegment.NULL);
        return library.names();
    }
}
