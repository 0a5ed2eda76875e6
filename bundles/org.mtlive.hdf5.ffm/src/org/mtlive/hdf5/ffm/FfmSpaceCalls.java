// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.ffm;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;

import org.mtlive.hdf5.spi.H5CallException;
import org.mtlive.hdf5.spi.SpaceCalls;

final class FfmSpaceCalls implements SpaceCalls {
    private static final int SELECT_SET = 0;

    private final Libhdf5 library;
    private final LongFunction create;
    private final LongFunction createSimple;
    private final IntFunction setExtentSimple;
    private final IntFunction close;
    private final IntFunction getType;
    private final IntFunction getRank;
    private final IntFunction getExtent;
    private final LongFunction getPoints;
    private final IntFunction selectHyperslab;

    FfmSpaceCalls(Libhdf5 library) {
        this.library = library;
        create = library.longFunction("H5Screate");
        createSimple = library.longFunction("H5Screate_simple");
        setExtentSimple = library.intFunction("H5Sset_extent_simple");
        close = library.intFunction("H5Sclose");
        getType = library.intFunction("H5Sget_simple_extent_type");
        getRank = library.intFunction("H5Sget_simple_extent_ndims");
        getExtent = library.intFunction("H5Sget_simple_extent_dims");
        getPoints = library.longFunction("H5Sget_simple_extent_npoints");
        selectHyperslab = library.intFunction("H5Sselect_hyperslab");
    }

    @Override
    public long create(int kind) throws H5CallException {
        return create.call(kind);
    }

    @Override
    public long createSimple(long[] shape, long[] maxShape) throws H5CallException {
        MemorySegment max = maxShape.length == 0 ? MemorySegment.NULL : library.numbers(1, maxShape);
        return createSimple.call(shape.length, library.numbers(0, shape), max);
    }

    @Override
    public void setExtent(long space, long[] shape) throws H5CallException {
        setExtentSimple.call(space, shape.length, library.numbers(0, shape), MemorySegment.NULL);
    }

    @Override
    public void close(long space) throws H5CallException {
        close.call(space);
    }

    @Override
    public int kind(long space) throws H5CallException {
        return getType.call(space);
    }

    @Override
    public int rank(long space) throws H5CallException {
        return getRank.call(space);
    }

    @Override
    public void extent(long space, long[] shape, long[] maxShape) throws H5CallException {
        MemorySegment now = library.numbers(0);
        MemorySegment max = library.numbers(1);
        getExtent.call(space, now, max);
        MemorySegment.copy(now, JAVA_LONG, 0, shape, 0, shape.length);
        MemorySegment.copy(max, JAVA_LONG, 0, maxShape, 0, maxShape.length);
    }

    @Override
    public long points(long space) throws H5CallException {
        return getPoints.call(space);
    }

    @Override
    public void select(long space, long[] start, long[] count) throws H5CallException {
        selectHyperslab.call(space, SELECT_SET, library.numbers(0, start), MemorySegment.NULL,
                library.numbers(1, count), MemorySegment.NULL);
    }
}
