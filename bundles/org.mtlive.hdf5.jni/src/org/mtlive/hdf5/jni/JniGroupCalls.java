// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.jni;

import org.mtlive.hdf5.spi.GroupCalls;
import org.mtlive.hdf5.spi.GroupInfo;
import org.mtlive.hdf5.spi.H5CallException;

import hdf.hdf5lib.H5;
import hdf.hdf5lib.structs.H5G_info_t;

final class JniGroupCalls implements GroupCalls {
    private static final long DEFAULT_LIST = 0;

    @Override
    public long create(long location, String name, long creationList) throws H5CallException {
        return Jni.longOf("H5Gcreate2", () -> H5.H5Gcreate(location, name, DEFAULT_LIST, creationList, DEFAULT_LIST));
    }

    @Override
    public long createAnonymous(long location, long creationList) throws H5CallException {
        return Jni.longOf("H5Gcreate_anon", () -> H5.H5Gcreate_anon(location, creationList, DEFAULT_LIST));
    }

    @Override
    public long open(long location, String path) throws H5CallException {
        return Jni.longOf("H5Gopen2", () -> H5.H5Gopen(location, path, DEFAULT_LIST));
    }

    @Override
    public void close(long group) throws H5CallException {
        Jni.run("H5Gclose", () -> H5.H5Gclose(group));
    }

    @Override
    public void flush(long group) throws H5CallException {
        Jni.run("H5Gflush", () -> H5.H5Gflush(group));
    }

    @Override
    public void refresh(long group) throws H5CallException {
        Jni.run("H5Grefresh", () -> H5.H5Grefresh(group));
    }

    @Override
    public GroupInfo info(long group) throws H5CallException {
        H5G_info_t info = Jni.get("H5Gget_info", () -> H5.H5Gget_info(group));
        return new GroupInfo(info.storage_type, info.nlinks);
    }

    @Override
    public long creationList(long group) throws H5CallException {
        return Jni.longOf("H5Gget_create_plist", () -> H5.H5Gget_create_plist(group));
    }
}
