// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.spi;

/** Calls about datasets ({@code H5D}). */
public interface DatasetCalls {
    /**
     * {@code H5Dcreate2}.
     *
     * @param location id of a file or group
     * @param name one name
     * @param type id of a datatype
     * @param space id of a dataspace
     * @param creationList id of a property list, 0 for the default
     * @param accessList id of a property list, 0 for the default
     * @return id of the dataset
     * @throws H5CallException if the call fails
     */
    long create(long location, String name, long type, long space, long creationList, long accessList)
            throws H5CallException;

    /**
     * {@code H5Dcreate_anon}.
     *
     * @param location id of any object of the file
     * @param type id of a datatype
     * @param space id of a dataspace
     * @param creationList id of a property list, 0 for the default
     * @param accessList id of a property list, 0 for the default
     * @return id of the dataset
     * @throws H5CallException if the call fails
     */
    long createAnonymous(long location, long type, long space, long creationList, long accessList)
            throws H5CallException;

    /**
     * {@code H5Dopen2}.
     *
     * @param location id of a file or group
     * @param path name from there
     * @param accessList id of a property list, 0 for the default
     * @return id of the dataset
     * @throws H5CallException if the call fails
     */
    long open(long location, String path, long accessList) throws H5CallException;

    /**
     * {@code H5Dclose}.
     *
     * @param dataset id
     * @throws H5CallException if the call fails
     */
    void close(long dataset) throws H5CallException;

    /**
     * {@code H5Dflush}.
     *
     * @param dataset id
     * @throws H5CallException if the call fails
     */
    void flush(long dataset) throws H5CallException;

    /**
     * {@code H5Drefresh}.
     *
     * @param dataset id
     * @throws H5CallException if the call fails
     */
    void refresh(long dataset) throws H5CallException;

    /**
     * {@code H5Dset_extent}.
     *
     * @param dataset id
     * @param shape new extent
     * @throws H5CallException if the call fails
     */
    void setExtent(long dataset, long[] shape) throws H5CallException;

    /**
     * {@code H5Dget_space}.
     *
     * @param dataset id
     * @return id, to be closed
     * @throws H5CallException if the call fails
     */
    long space(long dataset) throws H5CallException;

    /**
     * {@code H5Dget_type}.
     *
     * @param dataset id
     * @return id, to be closed
     * @throws H5CallException if the call fails
     */
    long type(long dataset) throws H5CallException;

    /**
     * {@code H5Dget_create_plist}.
     *
     * @param dataset id
     * @return id, to be closed
     * @throws H5CallException if the call fails
     */
    long creationList(long dataset) throws H5CallException;

    /**
     * {@code H5Dget_storage_size}.
     *
     * @param dataset id
     * @return bytes allocated
     * @throws H5CallException if the call fails
     */
    long storageSize(long dataset) throws H5CallException;

    /**
     * {@code H5Dread} of values of fixed size.
     *
     * @param dataset id
     * @param memoryType id of the datatype of the array's elements
     * @param memorySpace id of a dataspace, 0 for as the file space
     * @param fileSpace id of a dataspace with a selection, 0 for all
     * @param target a {@code byte[]}, {@code int[]}, {@code long[]}, {@code float[]} or {@code double[]}
     * @param offset first element of the array
     * @param count elements of the array that the selection fills
     * @throws H5CallException if the call fails
     */
    void read(long dataset, long memoryType, long memorySpace, long fileSpace, Object target, int offset, int count)
            throws H5CallException;

    /**
     * {@code H5Dwrite} of values of fixed size.
     *
     * @param dataset id
     * @param memoryType id of the datatype of the array's elements
     * @param memorySpace id of a dataspace, 0 for as the file space
     * @param fileSpace id of a dataspace with a selection, 0 for all
     * @param values a {@code byte[]}, {@code int[]}, {@code long[]}, {@code float[]} or {@code double[]}
     * @param offset first element of the array
     * @param count elements of the array that the selection takes
     * @throws H5CallException if the call fails
     */
    void write(long dataset, long memoryType, long memorySpace, long fileSpace, Object values, int offset, int count)
            throws H5CallException;

    /**
     * {@code H5Dread} of all strings of variable length.
     *
     * @param dataset id
     * @param memoryType id of a string datatype of variable length
     * @param count number of elements of the dataset
     * @return the strings; one that was never written is empty
     * @throws H5CallException if the call fails
     */
    String[] readTexts(long dataset, long memoryType, int count) throws H5CallException;

    /**
     * {@code H5Dwrite} of all strings of variable length.
     *
     * @param dataset id
     * @param memoryType id of a string datatype of variable length
     * @param values all elements of the dataset
     * @throws H5CallException if the call fails
     */
    void writeTexts(long dataset, long memoryType, String... values) throws H5CallException;

    /**
     * {@code H5Dwrite_chunk}: writes one chunk as it lies in the file. Feature WRITE_CHUNK.
     *
     * @param dataset id
     * @param offset first element of the chunk, one number a dimension
     * @param chunk the chunk's bytes
     * @throws H5CallException if the call fails
     */
    void writeChunk(long dataset, long[] offset, byte[] chunk) throws H5CallException;

    /**
     * {@code H5Dget_chunk_info_by_coord}. Feature CHUNK_PLACES.
     *
     * @param dataset id
     * @param offset first element of the chunk, one number a dimension
     * @return address in the file, {@link #NOWHERE} for a chunk that was never written; and its bytes
     * @throws H5CallException if the call fails
     */
    long[] chunkPlace(long dataset, long[] offset) throws H5CallException;

    /**
     * {@code H5Dchunk_iter}. Feature CHUNK_PLACES.
     *
     * @param dataset id
     * @return address in the file and bytes of every chunk that was written, one after the other
     * @throws H5CallException if the call fails
     */
    long[] chunkPlaces(long dataset) throws H5CallException;

    /** {@code HADDR_UNDEF}. */
    long NOWHERE = -1;
}
