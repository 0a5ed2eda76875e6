// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.spi;

/** Ids that libhdf5 makes at start: datatypes ({@code H5T_...}) and classes of property lists ({@code H5P_...}). */
public enum Predefined {
    /** The machine's {@code signed char}. */
    NATIVE_BYTE("H5T_NATIVE_SCHAR_g"),
    /** The machine's {@code int}. */
    NATIVE_INT("H5T_NATIVE_INT_g"),
    /** The machine's {@code long long}. */
    NATIVE_LONG("H5T_NATIVE_LLONG_g"),
    /** The machine's {@code float}. */
    NATIVE_FLOAT("H5T_NATIVE_FLOAT_g"),
    /** The machine's {@code double}. */
    NATIVE_DOUBLE("H5T_NATIVE_DOUBLE_g"),
    /** 1-byte signed integer. */
    INT8("H5T_STD_I8LE_g"),
    /** 2-byte signed integer, little endian. */
    INT16("H5T_STD_I16LE_g"),
    /** 4-byte signed integer, little endian. */
    INT32("H5T_STD_I32LE_g"),
    /** 8-byte signed integer, little endian. */
    INT64("H5T_STD_I64LE_g"),
    /** 1-byte unsigned integer. */
    UINT8("H5T_STD_U8LE_g"),
    /** 2-byte unsigned integer, little endian. */
    UINT16("H5T_STD_U16LE_g"),
    /** 4-byte unsigned integer, little endian. */
    UINT32("H5T_STD_U32LE_g"),
    /** 8-byte unsigned integer, little endian. */
    UINT64("H5T_STD_U64LE_g"),
    /** IEEE 754 single, little endian. */
    FLOAT32("H5T_IEEE_F32LE_g"),
    /** IEEE 754 double, little endian. */
    FLOAT64("H5T_IEEE_F64LE_g"),
    /** C string of one byte, the start of every string type. */
    C_STRING("H5T_C_S1_g"),
    /** Object reference, 8 bytes. */
    OBJECT_REFERENCE("H5T_STD_REF_OBJ_g"),
    /** Class of lists for making files. */
    FILE_CREATE("H5P_CLS_FILE_CREATE_ID_g"),
    /** Class of lists for opening files. */
    FILE_ACCESS("H5P_CLS_FILE_ACCESS_ID_g"),
    /** Class of lists for making groups. */
    GROUP_CREATE("H5P_CLS_GROUP_CREATE_ID_g"),
    /** Class of lists for making datasets. */
    DATASET_CREATE("H5P_CLS_DATASET_CREATE_ID_g"),
    /** Class of lists for opening datasets. */
    DATASET_ACCESS("H5P_CLS_DATASET_ACCESS_ID_g"),
    /** Class of lists for copying objects. */
    OBJECT_COPY("H5P_CLS_OBJECT_COPY_ID_g");

    private final String symbol;

    Predefined(String symbol) {
        this.symbol = symbol;
    }

    /** {@return name of the variable of libhdf5 that holds the id} */
    public String symbol() {
        return symbol;
    }
}
