// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.ffm;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;

import org.mtlive.hdf5.spi.H5CallException;
import org.mtlive.hdf5.spi.ObjectPropertyCalls;

final class FfmObjectPropertyCalls implements ObjectPropertyCalls {
    private static final int ALLOCATE_EARLY = 1;
    private static final int FILL_NEVER = 1;
    /** Chunks that were read or written whole are dropped first. */
    private static final double PREEMPTION = 0.75;

    private final Libhdf5 library;
    private final IntFunction setLinkPhaseChange;
    private final IntFunction getLinkPhaseChange;
    private final IntFunction setEstLinkInfo;
    private final IntFunction setAttrPhaseChange;
    private final IntFunction getAttrPhaseChange;
    private final IntFunction setChunk;
    private final IntFunction getChunk;
    private final IntFunction getLayout;
    private final IntFunction setLayout;
    private final IntFunction setAllocTime;
    private final IntFunction setFillTime;
    private final IntFunction setFillValue;
    private final IntFunction setDeflate;
    private final IntFunction setShuffle;
    private final IntFunction setFletcher32;
    private final IntFunction getNfilters;
    private final IntFunction getFilter;
    private final IntFunction setChunkCache;
    private final IntFunction setCopyObject;

    FfmObjectPropertyCalls(Libhdf5 library) {
        this.library = library;
        setLinkPhaseChange = library.intFunction("H5Pset_link_phase_change");
        getLinkPhaseChange = library.intFunction("H5Pget_link_phase_change");
        setEstLinkInfo = library.intFunction("H5Pset_est_link_info");
        setAttrPhaseChange = library.intFunction("H5Pset_attr_phase_change");
        getAttrPhaseChange = library.intFunction("H5Pget_attr_phase_change");
        setChunk = library.intFunction("H5Pset_chunk");
        getChunk = library.intFunction("H5Pget_chunk");
        getLayout = library.intFunction("H5Pget_layout");
        setLayout = library.intFunction("H5Pset_layout");
        setAllocTime = library.intFunction("H5Pset_alloc_time");
        setFillTime = library.intFunction("H5Pset_fill_time");
        setFillValue = library.intFunction("H5Pset_fill_value");
        setDeflate = library.intFunction("H5Pset_deflate");
        setShuffle = library.intFunction("H5Pset_shuffle");
        setFletcher32 = library.intFunction("H5Pset_fletcher32");
        getNfilters = library.intFunction("H5Pget_nfilters");
        getFilter = library.intFunction("H5Pget_filter2");
        setChunkCache = library.intFunction("H5Pset_chunk_cache");
        setCopyObject = library.intFunction("H5Pset_copy_object");
    }

    @Override
    public void setLinkPhaseChange(long creationList, int maxCompact, int minDense) throws H5CallException {
        setLinkPhaseChange.call(creationList, maxCompact, minDense);
    }

    @Override
    public int maxCompactLinks(long creationList) throws H5CallException {
        return first(getLinkPhaseChange, creationList);
    }

    @Override
    public void setExpectedLinks(long creationList, int links, int nameBytes) throws H5CallException {
        setEstLinkInfo.call(creationList, links, nameBytes);
    }

    @Override
    public void setAttributePhaseChange(long creationList, int maxCompact, int minDense) throws H5CallException {
        setAttrPhaseChange.call(creationList, maxCompact, minDense);
    }

    @Override
    public int maxCompactAttributes(long creationList) throws H5CallException {
        return first(getAttrPhaseChange, creationList);
    }

    private int first(IntFunction getter, long list) throws H5CallException {
        MemorySegment maxCompact = library.numbers(0);
        getter.call(list, maxCompact, library.numbers(1));
        return maxCompact.get(JAVA_INT, 0);
    }

    @Override
    public void setChunk(long creationList, long[] shape) throws H5CallException {
        setChunk.call(creationList, shape.length, library.numbers(0, shape));
    }

    @Override
    public long[] chunk(long creationList, int rank) throws H5CallException {
        MemorySegment shape = library.numbers(0);
        getChunk.call(creationList, rank, shape);
        return shape.asSlice(0, rank * JAVA_LONG.byteSize()).toArray(JAVA_LONG);
    }

    @Override
    public int layout(long creationList) throws H5CallException {
        return getLayout.call(creationList);
    }

    @Override
    public void setLayout(long creationList, int layout) throws H5CallException {
        setLayout.call(creationList, layout);
    }

    @Override
    public void setAllocateEarly(long creationList) throws H5CallException {
        setAllocTime.call(creationList, ALLOCATE_EARLY);
    }

    @Override
    public void setNeverFill(long creationList) throws H5CallException {
        setFillTime.call(creationList, FILL_NEVER);
    }

    @Override
    public void setFillValue(long creationList, long type, byte[] value) throws H5CallException {
        MemorySegment data = library.data(value.length);
        MemorySegment.copy(value, 0, data, JAVA_BYTE, 0, value.length);
        setFillValue.call(creationList, type, data);
    }

    @Override
    public void setDeflate(long creationList, int level) throws H5CallException {
        setDeflate.call(creationList, level);
    }

    @Override
    public void setShuffle(long creationList) throws H5CallException {
        setShuffle.call(creationList);
    }

    @Override
    public void setFletcher32(long creationList) throws H5CallException {
        setFletcher32.call(creationList);
    }

    @Override
    public int filterCount(long creationList) throws H5CallException {
        return getNfilters.call(creationList);
    }

    @Override
    public int filter(long creationList, int index) throws H5CallException {
        MemorySegment noParameters = library.numbers(0, new long[1]);
        return getFilter.call(creationList, index, library.numbers(1), noParameters, MemorySegment.NULL, 0L,
                MemorySegment.NULL, library.numbers(2));
    }

    @Override
    public void setChunkCache(long accessList, long slots, long bytes) throws H5CallException {
        setChunkCache.call(accessList, slots, bytes, PREEMPTION);
    }

    @Override
    public void setCopyFlags(long copyList, int flags) throws H5CallException {
        setCopyObject.call(copyList, flags);
    }
}
