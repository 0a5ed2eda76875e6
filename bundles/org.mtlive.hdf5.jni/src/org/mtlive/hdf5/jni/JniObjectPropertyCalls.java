// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.jni;

import org.mtlive.hdf5.spi.H5CallException;
import org.mtlive.hdf5.spi.ObjectPropertyCalls;

import hdf.hdf5lib.H5;
import hdf.hdf5lib.HDF5Constants;

final class JniObjectPropertyCalls implements ObjectPropertyCalls {
    /** Chunks that were read or written whole are dropped first. */
    private static final double PREEMPTION = 0.75;
    private static final int FILTER_PARAMETERS = 20;
    private static final int NAME_BYTES = 80;

    @Override
    public void setLinkPhaseChange(long creationList, int maxCompact, int minDense) throws H5CallException {
        Jni.run("H5Pset_link_phase_change", () -> H5.H5Pset_link_phase_change(creationList, maxCompact, minDense));
    }

    @Override
    public int maxCompactLinks(long creationList) throws H5CallException {
        int[] change = new int[2];
        Jni.run("H5Pget_link_phase_change", () -> H5.H5Pget_link_phase_change(creationList, change));
        return change[0];
    }

    @Override
    public void setExpectedLinks(long creationList, int links, int nameBytes) throws H5CallException {
        Jni.run("H5Pset_est_link_info", () -> H5.H5Pset_est_link_info(creationList, links, nameBytes));
    }

    @Override
    public void setAttributePhaseChange(long creationList, int maxCompact, int minDense) throws H5CallException {
        Jni.run("H5Pset_attr_phase_change", () -> H5.H5Pset_attr_phase_change(creationList, maxCompact, minDense));
    }

    @Override
    public int maxCompactAttributes(long creationList) throws H5CallException {
        int[] change = new int[2];
        Jni.run("H5Pget_attr_phase_change", () -> H5.H5Pget_attr_phase_change(creationList, change));
        return change[0];
    }

    @Override
    public void setChunk(long creationList, long[] shape) throws H5CallException {
        Jni.run("H5Pset_chunk", () -> H5.H5Pset_chunk(creationList, shape.length, shape));
    }

    @Override
    public long[] chunk(long creationList, int rank) throws H5CallException {
        long[] shape = new long[rank];
        Jni.run("H5Pget_chunk", () -> H5.H5Pget_chunk(creationList, rank, shape));
        return shape;
    }

    @Override
    public int layout(long creationList) throws H5CallException {
        return Jni.intOf("H5Pget_layout", () -> H5.H5Pget_layout(creationList));
    }

    @Override
    public void setLayout(long creationList, int layout) throws H5CallException {
        Jni.run("H5Pset_layout", () -> H5.H5Pset_layout(creationList, layout));
    }

    @Override
    public void setAllocateEarly(long creationList) throws H5CallException {
        Jni.run("H5Pset_alloc_time", () -> H5.H5Pset_alloc_time(creationList, HDF5Constants.H5D_ALLOC_TIME_EARLY));
    }

    @Override
    public void setNeverFill(long creationList) throws H5CallException {
        Jni.run("H5Pset_fill_time", () -> H5.H5Pset_fill_time(creationList, HDF5Constants.H5D_FILL_TIME_NEVER));
    }

    @Override
    public void setFillValue(long creationList, long type, byte[] value) throws H5CallException {
        Jni.run("H5Pset_fill_value", () -> H5.H5Pset_fill_value(creationList, type, value));
    }

    @Override
    public void setDeflate(long creationList, int level) throws H5CallException {
        Jni.run("H5Pset_deflate", () -> H5.H5Pset_deflate(creationList, level));
    }

    @Override
    public void setShuffle(long creationList) throws H5CallException {
        Jni.run("H5Pset_shuffle", () -> H5.H5Pset_shuffle(creationList));
    }

    @Override
    public void setFletcher32(long creationList) throws H5CallException {
        Jni.run("H5Pset_fletcher32", () -> H5.H5Pset_fletcher32(creationList));
    }

    @Override
    public int filterCount(long creationList) throws H5CallException {
        return Jni.intOf("H5Pget_nfilters", () -> H5.H5Pget_nfilters(creationList));
    }

    @Override
    public int filter(long creationList, int index) throws H5CallException {
        int[] values = new int[FILTER_PARAMETERS];
        long[] parameters = {values.length};
        return Jni.intOf("H5Pget_filter2", () -> H5.H5Pget_filter(creationList, index, new int[1], parameters, values,
                NAME_BYTES, new String[1], new int[1]));
    }

    @Override
    public void setChunkCache(long accessList, long slots, long bytes) throws H5CallException {
        Jni.run("H5Pset_chunk_cache", () -> H5.H5Pset_chunk_cache(accessList, slots, bytes, PREEMPTION));
    }

    @Override
    public void setCopyFlags(long copyList, int flags) throws H5CallException {
        Jni.run("H5Pset_copy_object", () -> H5.H5Pset_copy_object(copyList, flags));
    }
}
