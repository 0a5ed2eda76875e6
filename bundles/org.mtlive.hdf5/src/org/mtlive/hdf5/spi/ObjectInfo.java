// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.spi;

/**
 * What {@code H5Oget_info} tells of an object.
 *
 * @param kind {@link #GROUP}, {@link #DATASET} or something else
 * @param address place of the object's header in the file, bytes
 * @param attributes number of attributes
 */
public record ObjectInfo(int kind, long address, long attributes) {
    /** {@code H5O_TYPE_GROUP}. */
    public static final int GROUP = 0;
    /** {@code H5O_TYPE_DATASET}. */
    public static final int DATASET = 1;
}
