// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.jni;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import org.mtlive.hdf5.spi.H5CallException;
import org.mtlive.hdf5.spi.ObjectCalls;
import org.mtlive.hdf5.spi.ObjectInfo;

import hdf.hdf5lib.H5;
import hdf.hdf5lib.HDF5Constants;
import hdf.hdf5lib.structs.H5O_info_t;

final class JniObjectCalls implements ObjectCalls {
    private static final long DEFAULT_LIST = 0;
    private static final int NO_SPACE = -1;

    @Override
    public long open(long location, String path) throws H5CallException {
        return Jni.longOf("H5Oopen", () -> H5.H5Oopen(location, path, DEFAULT_LIST));
    }

    @Override
    public void close(long object) throws H5CallException {
        Jni.run("H5Oclose", () -> H5.H5Oclose(object));
    }

    @Override
    public ObjectInfo info(long object) throws H5CallException {
        H5O_info_t info = Jni.get("H5Oget_info3", () -> H5.H5Oget_info(object));
        long address = ByteBuffer.wrap(info.token.data).order(ByteOrder.LITTLE_ENDIAN).getLong();
        return new ObjectInfo(info.type, address, info.num_attrs);
    }

    @Override
    public String name(long object) throws H5CallException {
        String name = Jni.get("H5Iget_name", () -> H5.H5Iget_name(object));
        return name == null ? "" : name;
    }

    @Override
    public void link(long object, long group, String name) throws H5CallException {
        Jni.run("H5Olink", () -> H5.H5Olink(object, group, name, DEFAULT_LIST, DEFAULT_LIST));
    }

    @Override
    public void copy(long source, String sourcePath, long target, String targetName, long copyList)
            throws H5CallException {
        Jni.run("H5Ocopy", () -> H5.H5Ocopy(source, sourcePath, target, targetName, copyList, DEFAULT_LIST));
    }

    @Override
    public void flush(long object) throws H5CallException {
        Jni.run("H5Oflush", () -> H5.H5Oflush(object));
    }

    @Override
    public void refresh(long object) throws H5CallException {
        Jni.run("H5Orefresh", () -> H5.H5Orefresh(object));
    }

    @Override
    public long reference(long object) throws H5CallException {
        byte[] reference = Jni.get("H5Rcreate", () -> H5.H5Rcreate(object, ".", HDF5Constants.H5R_OBJECT, NO_SPACE));
        return ByteBuffer.wrap(reference).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }

    @Override
    public long dereference(long location, long address) throws H5CallException {
        byte[] reference = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(address).array();
        return Jni.longOf("H5Rdereference2",
                () -> H5.H5Rdereference(location, DEFAULT_LIST, HDF5Constants.H5R_OBJECT, reference));
    }
}
