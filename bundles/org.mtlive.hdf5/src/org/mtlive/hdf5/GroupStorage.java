// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5;

/** How a group keeps its links. */
public enum GroupStorage {
    /** The form of before HDF5 1.8. */
    SYMBOL_TABLE,
    /** In the object header: readable while it grows. */
    COMPACT,
    /** In a heap, found by a tree: must not grow while SWMR readers are attached. */
    DENSE
}
