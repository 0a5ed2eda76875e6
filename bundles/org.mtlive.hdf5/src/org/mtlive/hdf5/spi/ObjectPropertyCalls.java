// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.spi;

/** Calls about property lists for groups, datasets and copying ({@code H5P}). */
public interface ObjectPropertyCalls {
    /** Layout: in the object header. */
    int COMPACT = 0;
    /** Layout: one block. */
    int CONTIGUOUS = 1;
    /** Layout: chunks. */
    int CHUNKED = 2;

    /**
     * {@code H5Pset_link_phase_change}.
     *
     * @param creationList id
     * @param maxCompact most links in compact storage
     * @param minDense fewest links in dense storage
     * @throws H5CallException if the call fails
     */
    void setLinkPhaseChange(long creationList, int maxCompact, int minDense) throws H5CallException;

    /**
     * {@code H5Pget_link_phase_change}.
     *
     * @param creationList id
     * @return most compact links
     * @throws H5CallException if the call fails
     */
    int maxCompactLinks(long creationList) throws H5CallException;

    /**
     * {@code H5Pset_est_link_info}.
     *
     * @param creationList id
     * @param links expected number of links
     * @param nameBytes expected length of a name
     * @throws H5CallException if the call fails
     */
    void setExpectedLinks(long creationList, int links, int nameBytes) throws H5CallException;

    /**
     * {@code H5Pset_attr_phase_change}.
     *
     * @param creationList id
     * @param maxCompact most attributes in compact storage
     * @param minDense fewest attributes in dense storage
     * @throws H5CallException if the call fails
     */
    void setAttributePhaseChange(long creationList, int maxCompact, int minDense) throws H5CallException;

    /**
     * {@code H5Pget_attr_phase_change}.
     *
     * @param creationList id
     * @return most compact attributes
     * @throws H5CallException if the call fails
     */
    int maxCompactAttributes(long creationList) throws H5CallException;

    /**
     * {@code H5Pset_chunk}.
     *
     * @param creationList id
     * @param shape of a chunk
     * @throws H5CallException if the call fails
     */
    void setChunk(long creationList, long[] shape) throws H5CallException;

    /**
     * {@code H5Pget_chunk}.
     *
     * @param creationList id
     * @param rank dimensions
     * @return shape
     * @throws H5CallException if the call fails
     */
    long[] chunk(long creationList, int rank) throws H5CallException;

    /**
     * {@code H5Pget_layout}.
     *
     * @param creationList id
     * @return of the above
     * @throws H5CallException if the call fails
     */
    int layout(long creationList) throws H5CallException;

    /**
     * {@code H5Pset_layout}.
     *
     * @param creationList id
     * @param layout of the above
     * @throws H5CallException if the call fails
     */
    void setLayout(long creationList, int layout) throws H5CallException;

    /**
     * {@code H5Pset_alloc_time}, early.
     *
     * @param creationList id
     * @throws H5CallException if the call fails
     */
    void setAllocateEarly(long creationList) throws H5CallException;

    /**
     * {@code H5Pset_fill_time}, never.
     *
     * @param creationList id
     * @throws H5CallException if the call fails
     */
    void setNeverFill(long creationList) throws H5CallException;

    /**
     * {@code H5Pset_fill_value}.
     *
     * @param creationList id
     * @param type id of the value's datatype
     * @param value one element
     * @throws H5CallException if the call fails
     */
    void setFillValue(long creationList, long type, byte[] value) throws H5CallException;

    /**
     * {@code H5Pset_deflate}.
     *
     * @param creationList id
     * @param level 0 to 9
     * @throws H5CallException if the call fails
     */
    void setDeflate(long creationList, int level) throws H5CallException;

    /**
     * {@code H5Pset_shuffle}.
     *
     * @param creationList id
     * @throws H5CallException if the call fails
     */
    void setShuffle(long creationList) throws H5CallException;

    /**
     * {@code H5Pset_fletcher32}.
     *
     * @param creationList id
     * @throws H5CallException if the call fails
     */
    void setFletcher32(long creationList) throws H5CallException;

    /**
     * {@code H5Pget_nfilters}.
     *
     * @param creationList id
     * @return filters
     * @throws H5CallException if the call fails
     */
    int filterCount(long creationList) throws H5CallException;

    /**
     * {@code H5Pget_filter2}.
     *
     * @param creationList id
     * @param index 0-based
     * @return filter id
     * @throws H5CallException if the call fails
     */
    int filter(long creationList, int index) throws H5CallException;

    /**
     * {@code H5Pset_chunk_cache}.
     *
     * @param accessList id
     * @param slots hash slots
     * @param bytes size of the cache
     * @throws H5CallException if the call fails
     */
    void setChunkCache(long accessList, long slots, long bytes) throws H5CallException;

    /**
     * {@code H5Pset_copy_object}.
     *
     * @param copyList id
     * @param flags {@code H5O_COPY_...}
     * @throws H5CallException if the call fails
     */
    void setCopyFlags(long copyList, int flags) throws H5CallException;
}
