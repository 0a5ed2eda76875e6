// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.spi;

/** Calls about files ({@code H5F}). */
public interface FileCalls {
    /** Flag of {@link #open} and {@link #intent}: read and write. */
    int READ_WRITE = 0x01;
    /** Flag of {@link #intent}: single writer, multiple readers; this is the writer. */
    int SWMR_WRITE = 0x20;
    /** Flag of {@link #open} and {@link #intent}: single writer, multiple readers; this is a reader. */
    int SWMR_READ = 0x40;
    /** {@code H5FD_MEM_SUPER}: in a file with aggregated free space, all metadata. */
    int METADATA = 1;
    /** {@code H5FD_MEM_DRAW}: raw data and global heaps. */
    int RAW_DATA = 3;

    /**
     * {@code H5Fcreate} with {@code H5F_ACC_TRUNC}.
     *
     * @param path the file
     * @param creationList id of a property list, 0 for the default
     * @param accessList id of a property list, 0 for the default
     * @return id of the file
     * @throws H5CallException if the call fails
     */
    long create(String path, long creationList, long accessList) throws H5CallException;

    /**
     * {@code H5Fopen}.
     *
     * @param path the file
     * @param flags 0 to read, or the flags above
     * @param accessList id of a property list, 0 for the default
     * @return id of the file
     * @throws H5CallException if the call fails
     */
    long open(String path, int flags, long accessList) throws H5CallException;

    /**
     * {@code H5Fclose}.
     *
     * @param file id
     * @throws H5CallException if the call fails
     */
    void close(long file) throws H5CallException;

    /**
     * {@code H5Fflush}, scope global.
     *
     * @param file id
     * @throws H5CallException if the call fails
     */
    void flush(long file) throws H5CallException;

    /**
     * {@code H5Fstart_swmr_write}.
     *
     * @param file id
     * @throws H5CallException if the call fails
     */
    void startSwmrWrite(long file) throws H5CallException;

    /**
     * {@code H5Fget_intent}.
     *
     * @param file id
     * @return the flags above
     * @throws H5CallException if the call fails
     */
    int intent(long file) throws H5CallException;

    /**
     * {@code H5Fget_filesize}.
     *
     * @param file id
     * @return bytes
     * @throws H5CallException if the call fails
     */
    long size(long file) throws H5CallException;

    /**
     * {@code H5Fget_eoa}: the end of what is allocated in the file. Feature END_OF_ALLOCATION.
     *
     * @param file id
     * @return address in bytes
     * @throws H5CallException if the call fails
     */
    long endOfAllocation(long file) throws H5CallException;

    /**
     * {@code H5Fget_freespace}.
     *
     * @param file id
     * @return bytes
     * @throws H5CallException if the call fails
     */
    long freeSpace(long file) throws H5CallException;

    /**
     * {@code H5Fget_free_sections}: lengths of the free pieces. Feature FREE_SECTIONS.
     *
     * @param file id
     * @param kind {@link #METADATA} or {@link #RAW_DATA}
     * @return lengths in bytes, a new array
     * @throws H5CallException if the call fails
     */
    long[] freeSections(long file, int kind) throws H5CallException;

    /**
     * {@code H5Fget_obj_count}: open ids of every kind, the file's own among them.
     *
     * @param file id
     * @return number of ids
     * @throws H5CallException if the call fails
     */
    long objectCount(long file) throws H5CallException;

    /**
     * {@code H5Fget_create_plist}.
     *
     * @param file id
     * @return id, to be closed
     * @throws H5CallException if the call fails
     */
    long creationList(long file) throws H5CallException;
}
