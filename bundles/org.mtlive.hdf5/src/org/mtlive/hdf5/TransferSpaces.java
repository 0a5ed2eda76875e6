// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5;

import org.mtlive.hdf5.spi.H5CallException;
import org.mtlive.hdf5.spi.SpaceCalls;

/**
 * The two dataspaces that transfers of one dimension need, kept from one to the next. Belongs to whoever holds the lock
 * of the library.
 *
 * <p>Design note: one pair for all datasets. HDF5's copy of a dataset's own dataspace costs more than setting the
 * extent of this one, and a pair for each of a thousand datasets would not stay in the processor's cache.
 */
final class TransferSpaces {
    private static final long NONE = -1;

    private final SpaceCalls spaces;
    private final long[] start = new long[1];
    private final long[] amount = new long[1];
    private final long[] length = new long[1];
    private long memory = NONE;
    private long memoryCount;
    private long file = NONE;
    private long fileLength;

    TransferSpaces(SpaceCalls spaces) {
        this.spaces = spaces;
    }

    /** {@return a dataspace of so many elements; valid until the next call} */
    long memory(long count) throws H5CallException {
        if (memory == NONE || memoryCount != count) {
            memoryCount = NONE;
            amount[0] = count;
            memory = sized(memory, amount);
            memoryCount = count;
        }
        return memory;
    }

    /**
     * @param extent of the dataset
     * @param first first element that is selected
     * @param count how many are
     * @return the selection; valid until the next call
     */
    long file(long extent, long first, long count) throws H5CallException {
        if (file == NONE || fileLength != extent) {
            fileLength = NONE;
            length[0] = extent;
            file = sized(file, length);
            fileLength = extent;
        }
        start[0] = first;
        amount[0] = count;
        spaces.select(file, start, amount);
        return file;
    }

    private long sized(long space, long[] extent) throws H5CallException {
        if (space == NONE) {
            return spaces.createSimple(extent, extent);
        }
        spaces.setExtent(space, extent);
        return space;
    }
}
