// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.jni;

import java.util.Set;

import org.mtlive.hdf5.H5Feature;
import org.mtlive.hdf5.H5Version;
import org.mtlive.hdf5.spi.H5CallException;
import org.mtlive.hdf5.spi.LibraryCalls;
import org.mtlive.hdf5.spi.Predefined;

import hdf.hdf5lib.H5;
import hdf.hdf5lib.HDF5Constants;

final class JniLibraryCalls implements LibraryCalls {
    @Override
    public H5Version version() throws H5CallException {
        int[] numbers = new int[3];
        Jni.run("H5get_libversion", () -> H5.H5get_libversion(numbers));
        return new H5Version(numbers[0], numbers[1], numbers[2]);
    }

    @Override
    public Set<H5Feature> features() {
        return Set.of();
    }

    @Override
    public long predefined(Predefined which) {
        return switch (which) {
            case NATIVE_BYTE -> HDF5Constants.H5T_NATIVE_SCHAR;
            case NATIVE_INT -> HDF5Constants.H5T_NATIVE_INT;
            case NATIVE_LONG -> HDF5Constants.H5T_NATIVE_LLONG;
            case NATIVE_FLOAT -> HDF5Constants.H5T_NATIVE_FLOAT;
            case NATIVE_DOUBLE -> HDF5Constants.H5T_NATIVE_DOUBLE;
            case INT8 -> HDF5Constants.H5T_STD_I8LE;
            case INT16 -> HDF5Constants.H5T_STD_I16LE;
            case INT32 -> HDF5Constants.H5T_STD_I32LE;
            case INT64 -> HDF5Constants.H5T_STD_I64LE;
            case UINT8 -> HDF5Constants.H5T_STD_U8LE;
            case UINT16 -> HDF5Constants.H5T_STD_U16LE;
            case UINT32 -> HDF5Constants.H5T_STD_U32LE;
            case UINT64 -> HDF5Constants.H5T_STD_U64LE;
            case FLOAT32 -> HDF5Constants.H5T_IEEE_F32LE;
            case FLOAT64 -> HDF5Constants.H5T_IEEE_F64LE;
            case C_STRING -> HDF5Constants.H5T_C_S1;
            case OBJECT_REFERENCE -> HDF5Constants.H5T_STD_REF_OBJ;
            case FILE_CREATE -> HDF5Constants.H5P_FILE_CREATE;
            case FILE_ACCESS -> HDF5Constants.H5P_FILE_ACCESS;
            case GROUP_CREATE -> HDF5Constants.H5P_GROUP_CREATE;
            case DATASET_CREATE -> HDF5Constants.H5P_DATASET_CREATE;
            case DATASET_ACCESS -> HDF5Constants.H5P_DATASET_ACCESS;
            case OBJECT_COPY -> HDF5Constants.H5P_OBJECT_COPY;
        };
    }
}
