// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import org.mtlive.hdf5.H5Group;
import org.mtlive.hdf5.H5Object;

/**
 * A new object for the file.
 *
 * @param parent group that gets it
 * @param parentLabel what that is to the user, such as "station MT001"
 * @param children what the parent takes, such as "runs"
 * @param name name in the parent
 * @param objects number of groups and datasets that it consists of
 * @param unnamed makes it, empty and without a name
 * @param filling completes it
 */
record Addition<T extends H5Object>(H5Group parent, String parentLabel, String children, String name, int objects,
        IoSupplier<T> unnamed, Filling<T> filling) {
    /** Fills an object that has no name yet. */
    @FunctionalInterface
    interface Filling<T> {
        void fill(T object) throws IOException;
    }
}
