// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.spi;

/** Calls about objects of any kind ({@code H5O}, {@code H5R}, {@code H5I}). */
public interface ObjectCalls {
    /**
     * {@code H5Oopen}.
     *
     * @param location id of a file or group
     * @param path name from there
     * @return id of the object
     * @throws H5CallException if the call fails
     */
    long open(long location, String path) throws H5CallException;

    /**
     * {@code H5Oclose}.
     *
     * @param object id
     * @throws H5CallException if the call fails
     */
    void close(long object) throws H5CallException;

    /**
     * {@code H5Oget_info3}.
     *
     * @param object id
     * @return kind and address
     * @throws H5CallException if the call fails
     */
    ObjectInfo info(long object) throws H5CallException;

    /**
     * {@code H5Iget_name}.
     *
     * @param object id
     * @return path, "" when none
     * @throws H5CallException if the call fails
     */
    String name(long object) throws H5CallException;

    /**
     * {@code H5Olink}: gives an object a (further) name.
     *
     * @param object id
     * @param group id
     * @param name one name
     * @throws H5CallException if the call fails
     */
    void link(long object, long group, String name) throws H5CallException;

    /**
     * {@code H5Ocopy}.
     *
     * @param source id of a file or group
     * @param sourcePath name from there
     * @param target id of a file or group, of the same library
     * @param targetName one name
     * @param copyList id of a property list, 0 for the default
     * @throws H5CallException if the call fails
     */
    void copy(long source, String sourcePath, long target, String targetName, long copyList) throws H5CallException;

    /**
     * {@code H5Oflush}.
     *
     * @param object id
     * @throws H5CallException if the call fails
     */
    void flush(long object) throws H5CallException;

    /**
     * {@code H5Orefresh}.
     *
     * @param object id
     * @throws H5CallException if the call fails
     */
    void refresh(long object) throws H5CallException;

    /**
     * {@code H5Rcreate}, to the object itself.
     *
     * @param object id
     * @return address
     * @throws H5CallException if the call fails
     */
    long reference(long object) throws H5CallException;

    /**
     * {@code H5Rdereference2}.
     *
     * @param location id of any object of the file
     * @param address what {@link #reference} gave
     * @return id of the object
     * @throws H5CallException if the call fails
     */
    long dereference(long location, long address) throws H5CallException;
}
