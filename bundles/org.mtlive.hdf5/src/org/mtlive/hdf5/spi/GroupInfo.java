// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.spi;

/**
 * What {@code H5Gget_info} tells of a group.
 *
 * @param storage {@link #SYMBOL_TABLE}, {@link #COMPACT} or {@link #DENSE}
 * @param links number of links
 */
public record GroupInfo(int storage, long links) {
    /** {@code H5G_STORAGE_TYPE_SYMBOL_TABLE}: the form of before HDF5 1.8. */
    public static final int SYMBOL_TABLE = 0;
    /** {@code H5G_STORAGE_TYPE_COMPACT}: links in the object header. */
    public static final int COMPACT = 1;
    /** {@code H5G_STORAGE_TYPE_DENSE}: links in a heap, found by a tree. */
    public static final int DENSE = 2;
}
