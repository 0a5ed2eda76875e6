// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.spi;

import java.util.List;

/** Calls about links ({@code H5L}). */
public interface LinkCalls {
    /**
     * {@code H5Lexists}.
     *
     * @param group id of a file or group
     * @param name a name; of a path of several names all but the last must exist
     * @return whether there is a link of that name
     * @throws H5CallException if the call fails
     */
    boolean exists(long group, String name) throws H5CallException;

    /**
     * {@code H5Ldelete}.
     *
     * @param group id
     * @param name name from there
     * @throws H5CallException if the call fails
     */
    void delete(long group, String name) throws H5CallException;

    /**
     * {@code H5Lmove}.
     *
     * @param source id of a group
     * @param name name from there
     * @param target id of a group of the same file
     * @param newName one name
     * @throws H5CallException if the call fails
     */
    void move(long source, String name, long target, String newName) throws H5CallException;

    /**
     * {@code H5Literate2}, by name.
     *
     * @param group id
     * @return sorted names
     * @throws H5CallException if the call fails
     */
    List<String> names(long group) throws H5CallException;
}
