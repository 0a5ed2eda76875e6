// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.jni;

import org.mtlive.hdf5.spi.FileCalls;
import org.mtlive.hdf5.spi.H5CallException;

import hdf.hdf5lib.H5;
import hdf.hdf5lib.HDF5Constants;

final class JniFileCalls implements FileCalls {
    @Override
    public long create(String path, long creationList, long accessList) throws H5CallException {
        return Jni.longOf("H5Fcreate", () -> H5.H5Fcreate(path, HDF5Constants.H5F_ACC_TRUNC, creationList, accessList));
    }

    @Override
    public long open(String path, int flags, long accessList) throws H5CallException {
        return Jni.longOf("H5Fopen", () -> H5.H5Fopen(path, flags, accessList));
    }

    @Override
    public void close(long file) throws H5CallException {
        Jni.run("H5Fclose", () -> H5.H5Fclose(file));
    }

    @Override
    public void flush(long file) throws H5CallException {
        Jni.run("H5Fflush", () -> H5.H5Fflush(file, HDF5Constants.H5F_SCOPE_GLOBAL));
    }

    @Override
    public void startSwmrWrite(long file) throws H5CallException {
        Jni.run("H5Fstart_swmr_write", () -> H5.H5Fstart_swmr_write(file));
    }

    @Override
    public int intent(long file) throws H5CallException {
        return Jni.intOf("H5Fget_intent", () -> H5.H5Fget_intent(file));
    }

    @Override
    public long size(long file) throws H5CallException {
        return Jni.longOf("H5Fget_filesize", () -> H5.H5Fget_filesize(file));
    }

    @Override
    public long endOfAllocation(long file) throws H5CallException {
        throw H5CallException.missing("H5Fget_eoa", JniProvider.ID);
    }

    @Override
    public long freeSpace(long file) throws H5CallException {
        return Jni.longOf("H5Fget_freespace", () -> H5.H5Fget_freespace(file));
    }

    @Override
    public long[] freeSections(long file, int kind) throws H5CallException {
        throw H5CallException.missing("H5Fget_free_sections", JniProvider.ID);
    }

    @Override
    public long objectCount(long file) throws H5CallException {
        return Jni.longOf("H5Fget_obj_count", () -> H5.H5Fget_obj_count(file, HDF5Constants.H5F_OBJ_ALL));
    }

    @Override
    public long creationList(long file) throws H5CallException {
        return Jni.longOf("H5Fget_create_plist", () -> H5.H5Fget_create_plist(file));
    }
}
