// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.spi;

/** Calls about datatypes ({@code H5T}). */
public interface TypeCalls {
    /** Class: integer. */
    int INTEGER = 0;
    /** Class: floating point. */
    int FLOAT = 1;
    /** Class: string. */
    int STRING = 3;
    /** Class: bit field. */
    int BIT_FIELD = 4;
    /** Class: opaque. */
    int OPAQUE = 5;
    /** Class: compound. */
    int COMPOUND = 6;
    /** Class: reference. */
    int REFERENCE = 7;
    /** Class: enumeration. */
    int ENUM = 8;
    /** Class: array. */
    int ARRAY = 10;
    /** Byte order: little endian. */
    int LITTLE_ENDIAN = 0;
    /** Character set: ASCII. */
    int ASCII = 0;
    /** Character set: UTF-8. */
    int UTF_8 = 1;
    /** Padding: the string ends with a zero. */
    int ZERO_TERMINATED = 0;
    /** Padding: the string is filled up with zeros. */
    int ZERO_PADDED = 1;
    /** Size of a string of variable length. */
    long VARIABLE = -1;

    /**
     * {@code H5Tcopy}.
     *
     * @param type id
     * @return id of a copy
     * @throws H5CallException if the call fails
     */
    long copy(long type) throws H5CallException;

    /**
     * {@code H5Tclose}.
     *
     * @param type id
     * @throws H5CallException if the call fails
     */
    void close(long type) throws H5CallException;

    /**
     * {@code H5Tequal}.
     *
     * @param a id
     * @param b id
     * @return whether equal
     * @throws H5CallException if the call fails
     */
    boolean equal(long a, long b) throws H5CallException;

    /**
     * {@code H5Tget_class}.
     *
     * @param type id
     * @return class
     * @throws H5CallException if the call fails
     */
    int typeClass(long type) throws H5CallException;

    /**
     * {@code H5Tget_size}.
     *
     * @param type id
     * @return bytes of one element
     * @throws H5CallException if the call fails
     */
    long size(long type) throws H5CallException;

    /**
     * {@code H5Tset_size}.
     *
     * @param type id
     * @param bytes size
     * @throws H5CallException if the call fails
     */
    void setSize(long type, long bytes) throws H5CallException;

    /**
     * {@code H5Tget_order}.
     *
     * @param type id
     * @return byte order
     * @throws H5CallException if the call fails
     */
    int order(long type) throws H5CallException;

    /**
     * {@code H5Tget_sign}.
     *
     * @param type id
     * @return whether signed
     * @throws H5CallException if the call fails
     */
    boolean signed(long type) throws H5CallException;

    /**
     * {@code H5Tis_variable_str}.
     *
     * @param type id
     * @return whether
     * @throws H5CallException if the call fails
     */
    boolean isVariableText(long type) throws H5CallException;

    /**
     * {@code H5Tget_cset}.
     *
     * @param type id
     * @return character set
     * @throws H5CallException if the call fails
     */
    int characterSet(long type) throws H5CallException;

    /**
     * {@code H5Tset_cset}.
     *
     * @param type id
     * @param set character set
     * @throws H5CallException if the call fails
     */
    void setCharacterSet(long type, int set) throws H5CallException;

    /**
     * {@code H5Tset_strpad}.
     *
     * @param type id
     * @param padding of the above
     * @throws H5CallException if the call fails
     */
    void setPadding(long type, int padding) throws H5CallException;

    /**
     * {@code H5Tcreate} of a compound.
     *
     * @param bytes size
     * @return id
     * @throws H5CallException if the call fails
     */
    long createCompound(long bytes) throws H5CallException;

    /**
     * {@code H5Tinsert}.
     *
     * @param compound id
     * @param name of the member
     * @param offset of the member, bytes
     * @param member id of its type
     * @throws H5CallException if the call fails
     */
    void insert(long compound, String name, long offset, long member) throws H5CallException;

    /**
     * {@code H5Tenum_create}.
     *
     * @param base id of an integer type
     * @return id
     * @throws H5CallException if the call fails
     */
    long createEnum(long base) throws H5CallException;

    /**
     * {@code H5Tenum_insert} into an enumeration of 1-byte integers.
     *
     * @param enumeration id
     * @param name of the value
     * @param value the value
     * @throws H5CallException if the call fails
     */
    void insertEnum(long enumeration, String name, byte value) throws H5CallException;

    /**
     * {@code H5Tget_super}.
     *
     * @param type id
     * @return id, to be closed
     * @throws H5CallException if the call fails
     */
    long superType(long type) throws H5CallException;

    /**
     * {@code H5Tget_nmembers}.
     *
     * @param type id
     * @return members
     * @throws H5CallException if the call fails
     */
    int memberCount(long type) throws H5CallException;

    /**
     * {@code H5Tget_member_name}.
     *
     * @param type id
     * @param member index
     * @return name
     * @throws H5CallException if the call fails
     */
    String memberName(long type, int member) throws H5CallException;

    /**
     * {@code H5Tget_member_offset}.
     *
     * @param type id
     * @param member index
     * @return bytes
     * @throws H5CallException if the call fails
     */
    long memberOffset(long type, int member) throws H5CallException;

    /**
     * {@code H5Tget_member_type}.
     *
     * @param type id
     * @param member index
     * @return id, to be closed
     * @throws H5CallException if the call fails
     */
    long memberType(long type, int member) throws H5CallException;
}
