// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.spi;

import java.util.List;

/** Calls about attributes ({@code H5A}). */
public interface AttributeCalls {
    /**
     * {@code H5Acreate2}.
     *
     * @param object id
     * @param name name, any characters but NUL
     * @param type id of a datatype
     * @param space id of a dataspace
     * @return id of the attribute
     * @throws H5CallException if the call fails
     */
    long create(long object, String name, long type, long space) throws H5CallException;

    /**
     * {@code H5Aopen}.
     *
     * @param object id
     * @param name name
     * @return id
     * @throws H5CallException if the call fails
     */
    long open(long object, String name) throws H5CallException;

    /**
     * {@code H5Aclose}.
     *
     * @param attribute id
     * @throws H5CallException if the call fails
     */
    void close(long attribute) throws H5CallException;

    /**
     * {@code H5Adelete}.
     *
     * @param object id
     * @param name name
     * @throws H5CallException if the call fails
     */
    void delete(long object, String name) throws H5CallException;

    /**
     * {@code H5Aexists}.
     *
     * @param object id
     * @param name name
     * @return whether
     * @throws H5CallException if the call fails
     */
    boolean exists(long object, String name) throws H5CallException;

    /**
     * {@code H5Aiterate2}, by name.
     *
     * @param object id
     * @return sorted names
     * @throws H5CallException if the call fails
     */
    List<String> names(long object) throws H5CallException;

    /**
     * {@code H5Aget_type}.
     *
     * @param attribute id
     * @return id, to be closed
     * @throws H5CallException if the call fails
     */
    long type(long attribute) throws H5CallException;

    /**
     * {@code H5Aget_space}.
     *
     * @param attribute id
     * @return id, to be closed
     * @throws H5CallException if the call fails
     */
    long space(long attribute) throws H5CallException;

    /**
     * {@code H5Aread} of values of fixed size.
     *
     * @param attribute id
     * @param memoryType id of the datatype wanted
     * @param target takes all elements
     * @throws H5CallException if the call fails
     */
    void read(long attribute, long memoryType, byte[] target) throws H5CallException;

    /**
     * {@code H5Awrite} of values of fixed size.
     *
     * @param attribute id
     * @param memoryType id of the datatype of the values
     * @param values all elements
     * @throws H5CallException if the call fails
     */
    void write(long attribute, long memoryType, byte[] values) throws H5CallException;

    /**
     * {@code H5Aread} of strings of variable length.
     *
     * @param attribute id
     * @param memoryType id of a string datatype of variable length
     * @param count number of elements
     * @return the strings; one that was never written is empty
     * @throws H5CallException if the call fails
     */
    String[] readTexts(long attribute, long memoryType, int count) throws H5CallException;

    /**
     * {@code H5Awrite} of strings of variable length.
     *
     * @param attribute id
     * @param memoryType id of a string datatype of variable length
     * @param values all elements
     * @throws H5CallException if the call fails
     */
    void writeTexts(long attribute, long memoryType, String... values) throws H5CallException;
}
