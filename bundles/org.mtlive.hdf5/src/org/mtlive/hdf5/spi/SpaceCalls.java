// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.spi;

/** Calls about dataspaces ({@code H5S}). */
public interface SpaceCalls {
    /** {@code H5S_SCALAR}: one value. */
    int SCALAR = 0;
    /** {@code H5S_SIMPLE}: an array. */
    int SIMPLE = 1;
    /** {@code H5S_NULL}: no value. */
    int NULL = 2;
    /** {@code H5S_UNLIMITED}, for a dimension that may grow. */
    long UNLIMITED = -1;

    /**
     * {@code H5Screate}.
     *
     * @param kind of the above
     * @return id
     * @throws H5CallException if the call fails
     */
    long create(int kind) throws H5CallException;

    /**
     * {@code H5Screate_simple}.
     *
     * @param shape extent
     * @param maxShape largest extent; empty for the extent itself
     * @return id
     * @throws H5CallException if the call fails
     */
    long createSimple(long[] shape, long[] maxShape) throws H5CallException;

    /**
     * {@code H5Sset_extent_simple}.
     *
     * @param space id
     * @param shape extent
     * @throws H5CallException if the call fails
     */
    void setExtent(long space, long[] shape) throws H5CallException;

    /**
     * {@code H5Sclose}.
     *
     * @param space id
     * @throws H5CallException if the call fails
     */
    void close(long space) throws H5CallException;

    /**
     * {@code H5Sget_simple_extent_type}.
     *
     * @param space id
     * @return kind
     * @throws H5CallException if the call fails
     */
    int kind(long space) throws H5CallException;

    /**
     * {@code H5Sget_simple_extent_ndims}.
     *
     * @param space id
     * @return dimensions
     * @throws H5CallException if the call fails
     */
    int rank(long space) throws H5CallException;

    /**
     * {@code H5Sget_simple_extent_dims}.
     *
     * @param space id
     * @param shape takes the extent, one number a dimension
     * @param maxShape takes the largest extent, -1 for unlimited
     * @throws H5CallException if the call fails
     */
    void extent(long space, long[] shape, long[] maxShape) throws H5CallException;

    /**
     * {@code H5Sget_simple_extent_npoints}.
     *
     * @param space id
     * @return elements
     * @throws H5CallException if the call fails
     */
    long points(long space) throws H5CallException;

    /**
     * {@code H5Sselect_hyperslab} with {@code H5S_SELECT_SET}: one block.
     *
     * @param space id
     * @param start first element, one number a dimension
     * @param count elements, one number a dimension
     * @throws H5CallException if the call fails
     */
    void select(long space, long[] start, long[] count) throws H5CallException;
}
