// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.spi;

/** Calls about property lists of any kind and those for files ({@code H5P}). */
public interface FilePropertyCalls {
    /**
     * {@code H5Pcreate}.
     *
     * @param listClass id of a class
     * @return id
     * @throws H5CallException if the call fails
     */
    long create(long listClass) throws H5CallException;

    /**
     * {@code H5Pclose}.
     *
     * @param list id
     * @throws H5CallException if the call fails
     */
    void close(long list) throws H5CallException;

    /**
     * {@code H5Pset_libver_bounds}.
     *
     * @param accessList id
     * @param low oldest format to write
     * @param high newest format to write
     * @throws H5CallException if the call fails
     */
    void setLibraryBounds(long accessList, Format low, Format high) throws H5CallException;

    /** Versions of the file format, by the library that brought them ({@code H5F_LIBVER_...}). */
    enum Format {
        /** The oldest that can hold the object. */
        EARLIEST,
        /** HDF5 1.8. */
        V18,
        /** HDF5 1.10, the first with SWMR. */
        V110,
        /** The newest of the loaded library. */
        LATEST
    }

    /**
     * {@code H5Pset_fclose_degree} with {@code H5F_CLOSE_STRONG}.
     *
     * @param accessList id
     * @throws H5CallException if the call fails
     */
    void setStrongClose(long accessList) throws H5CallException;

    /**
     * {@code H5Pset_file_locking}, ignoring file systems without locks.
     *
     * @param accessList id
     * @param locking whether the library locks the file
     * @throws H5CallException if the call fails
     */
    void setLocking(long accessList, boolean locking) throws H5CallException;

    /**
     * {@code H5Pset_metadata_read_attempts}.
     *
     * @param accessList id
     * @param attempts >= 1
     * @throws H5CallException if the call fails
     */
    void setMetadataReadAttempts(long accessList, int attempts) throws H5CallException;

    /**
     * {@code H5Pset_meta_block_size}.
     *
     * @param accessList id
     * @param bytes block
     * @throws H5CallException if the call fails
     */
    void setMetadataBlock(long accessList, long bytes) throws H5CallException;

    /**
     * {@code H5Pset_small_data_block_size}.
     *
     * @param accessList id
     * @param bytes block
     * @throws H5CallException if the call fails
     */
    void setSmallDataBlock(long accessList, long bytes) throws H5CallException;

    /**
     * {@code H5Pset_cache}: the chunk cache of datasets that are opened without one of their own.
     *
     * @param accessList id
     * @param slots hash slots
     * @param bytes size of the cache of one dataset
     * @throws H5CallException if the call fails
     */
    void setChunkCache(long accessList, long slots, long bytes) throws H5CallException;

    /**
     * {@code H5Pset_mdc_config}: the metadata cache grows as needed and nothing leaves it until the file is closed.
     *
     * @param accessList id
     * @throws H5CallException if the call fails
     */
    void setKeepMetadata(long accessList) throws H5CallException;

    /**
     * {@code H5Pset_evict_on_close}: the metadata of an object are written and leave the cache when it is closed.
     *
     * @param accessList id
     * @throws H5CallException if the call fails
     */
    void setEvictOnClose(long accessList) throws H5CallException;

    /**
     * {@code H5Pset_file_space_strategy} with {@code H5F_FSPACE_STRATEGY_FSM_AGGR}.
     *
     * @param creationList id
     * @param persist whether free space is kept in the file
     * @param threshold smallest piece that is tracked, bytes
     * @throws H5CallException if the call fails
     */
    void setAggregatedFreeSpace(long creationList, boolean persist, long threshold) throws H5CallException;

    /**
     * {@code H5Pget_file_space_strategy}.
     *
     * @param creationList id
     * @return whether free space is kept in the file
     * @throws H5CallException if the call fails
     */
    boolean persistsFreeSpace(long creationList) throws H5CallException;
}
