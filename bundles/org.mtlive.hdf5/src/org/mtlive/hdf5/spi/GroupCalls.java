// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.spi;

/** Calls about groups ({@code H5G}). */
public interface GroupCalls {
    /**
     * {@code H5Gcreate2}.
     *
     * @param location id of a file or group
     * @param name one name
     * @param creationList id of a property list, 0 for the default
     * @return id of the group
     * @throws H5CallException if the call fails
     */
    long create(long location, String name, long creationList) throws H5CallException;

    /**
     * {@code H5Gcreate_anon}.
     *
     * @param location id of any object of the file
     * @param creationList id of a property list, 0 for the default
     * @return id of the group
     * @throws H5CallException if the call fails
     */
    long createAnonymous(long location, long creationList) throws H5CallException;

    /**
     * {@code H5Gopen2}.
     *
     * @param location id of a file or group
     * @param path name from there
     * @return id of the group
     * @throws H5CallException if the call fails
     */
    long open(long location, String path) throws H5CallException;

    /**
     * {@code H5Gclose}.
     *
     * @param group id
     * @throws H5CallException if the call fails
     */
    void close(long group) throws H5CallException;

    /**
     * {@code H5Gflush}.
     *
     * @param group id
     * @throws H5CallException if the call fails
     */
    void flush(long group) throws H5CallException;

    /**
     * {@code H5Grefresh}.
     *
     * @param group id
     * @throws H5CallException if the call fails
     */
    void refresh(long group) throws H5CallException;

    /**
     * {@code H5Gget_info}.
     *
     * @param group id
     * @return storage and links
     * @throws H5CallException if the call fails
     */
    GroupInfo info(long group) throws H5CallException;

    /**
     * {@code H5Gget_create_plist}.
     *
     * @param group id
     * @return id, to be closed
     * @throws H5CallException if the call fails
     */
    long creationList(long group) throws H5CallException;
}
