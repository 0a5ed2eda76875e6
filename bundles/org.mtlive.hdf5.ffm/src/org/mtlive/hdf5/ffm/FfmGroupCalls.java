// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.ffm;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;

import org.mtlive.hdf5.spi.GroupCalls;
import org.mtlive.hdf5.spi.GroupInfo;
import org.mtlive.hdf5.spi.H5CallException;

final class FfmGroupCalls implements GroupCalls {
    private static final long DEFAULT_LIST = 0;
    /** In {@code H5G_info_t}, after the storage type. */
    private static final long LINKS = 8;

    private final Libhdf5 library;
    private final LongFunction create;
    private final LongFunction createAnon;
    private final LongFunction open;
    private final IntFunction close;
    private final IntFunction flush;
    private final IntFunction refresh;
    private final IntFunction getInfo;
    private final LongFunction getCreatePlist;

    FfmGroupCalls(Libhdf5 library) {
        this.library = library;
        create = library.longFunction("H5Gcreate2");
        createAnon = library.longFunction("H5Gcreate_anon");
        open = library.longFunction("H5Gopen2");
        close = library.intFunction("H5Gclose");
        flush = library.intFunction("H5Gflush");
        refresh = library.intFunction("H5Grefresh");
        getInfo = library.intFunction("H5Gget_info");
        getCreatePlist = library.longFunction("H5Gget_create_plist");
    }

    @Override
    public long create(long location, String name, long creationList) throws H5CallException {
        return create.call(location, library.text(name), DEFAULT_LIST, creationList, DEFAULT_LIST);
    }

    @Override
    public long createAnonymous(long location, long creationList) throws H5CallException {
        return createAnon.call(location, creationList, DEFAULT_LIST);
    }

    @Override
    public long open(long location, String path) throws H5CallException {
        return open.call(location, library.text(path), DEFAULT_LIST);
    }

    @Override
    public void close(long group) throws H5CallException {
        close.call(group);
    }

    @Override
    public void flush(long group) throws H5CallException {
        flush.call(group);
    }

    @Override
    public void refresh(long group) throws H5CallException {
        refresh.call(group);
    }

    @Override
    public GroupInfo info(long group) throws H5CallException {
        MemorySegment info = library.numbers(0);
        getInfo.call(group, info);
        return new GroupInfo(info.get(JAVA_INT, 0), info.get(JAVA_LONG, LINKS));
    }

    @Override
    public long creationList(long group) throws H5CallException {
        return getCreatePlist.call(group);
    }
}
