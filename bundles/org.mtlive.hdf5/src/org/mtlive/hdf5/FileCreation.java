// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5;

/**
 * How a file is made.
 *
 * @param aggregatedFreeSpace free space is tracked from the first byte in blocks, and not kept in the file
 *     ({@code H5F_FSPACE_STRATEGY_FSM_AGGR}, not persisted)
 * @param compactRoot links and attributes of the root group always stay in its header, never in a heap with a tree
 */
public record FileCreation(boolean aggregatedFreeSpace, boolean compactRoot) {
    /** {@return for a file that is written live and grows while readers are attached} */
    public static FileCreation live() {
        return new FileCreation(true, true);
    }

    /** {@return HDF5's own way} */
    public static FileCreation standard() {
        return new FileCreation(false, false);
    }
}
