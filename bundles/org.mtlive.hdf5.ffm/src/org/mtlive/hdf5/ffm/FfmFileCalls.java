// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.ffm;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;

import org.mtlive.hdf5.spi.FileCalls;
import org.mtlive.hdf5.spi.H5CallException;

final class FfmFileCalls implements FileCalls {
    private static final int TRUNCATE = 0x02;
    private static final int SCOPE_GLOBAL = 1;
    private static final int ALL_KINDS = 0x1f;
    /** {@code H5F_sect_info_t}: address and size. */
    private static final long SECTION_BYTES = 16;

    private final Libhdf5 library;
    private final LongFunction create;
    private final LongFunction open;
    private final IntFunction close;
    private final IntFunction flush;
    private final IntFunction startSwmrWrite;
    private final IntFunction getIntent;
    private final IntFunction getFilesize;
    private final IntFunction getEoa;
    private final LongFunction getFreespace;
    private final LongFunction getFreeSections;
    private final LongFunction getObjCount;
    private final LongFunction getCreatePlist;

    FfmFileCalls(Libhdf5 library) {
        this.library = library;
        create = library.longFunction("H5Fcreate");
        open = library.longFunction("H5Fopen");
        close = library.intFunction("H5Fclose");
        flush = library.intFunction("H5Fflush");
        startSwmrWrite = library.intFunction("H5Fstart_swmr_write");
        getIntent = library.intFunction("H5Fget_intent");
        getFilesize = library.intFunction("H5Fget_filesize");
        getEoa = library.intFunction("H5Fget_eoa");
        getFreespace = library.longFunction("H5Fget_freespace");
        getFreeSections = library.longFunction("H5Fget_free_sections");
        getObjCount = library.longFunction("H5Fget_obj_count");
        getCreatePlist = library.longFunction("H5Fget_create_plist");
    }

    @Override
    public long create(String path, long creationList, long accessList) throws H5CallException {
        return create.call(library.text(path), TRUNCATE, creationList, accessList);
    }

    @Override
    public long open(String path, int flags, long accessList) throws H5CallException {
        return open.call(library.text(path), flags, accessList);
    }

    @Override
    public void close(long file) throws H5CallException {
        close.call(file);
    }

    @Override
    public void flush(long file) throws H5CallException {
        flush.call(file, SCOPE_GLOBAL);
    }

    @Override
    public void startSwmrWrite(long file) throws H5CallException {
        startSwmrWrite.call(file);
    }

    @Override
    public int intent(long file) throws H5CallException {
        MemorySegment intent = library.numbers(0);
        getIntent.call(file, intent);
        return intent.get(JAVA_INT, 0);
    }

    @Override
    public long size(long file) throws H5CallException {
        MemorySegment size = library.numbers(0);
        getFilesize.call(file, size);
        return size.get(JAVA_LONG, 0);
    }

    @Override
    public long endOfAllocation(long file) throws H5CallException {
        MemorySegment address = library.numbers(0);
        getEoa.call(file, address);
        return address.get(JAVA_LONG, 0);
    }

    @Override
    public long freeSpace(long file) throws H5CallException {
        return getFreespace.call(file);
    }

    @Override
    public long[] freeSections(long file, int kind) throws H5CallException {
        long count = getFreeSections.call(file, kind, 0L, MemorySegment.NULL);
        if (count == 0) {
            return new long[0];
        }
        MemorySegment sections = library.data(count * SECTION_BYTES);
        int read = (int) Math.min(count, getFreeSections.call(file, kind, count, sections));
        long[] sizes = new long[read];
        for (int i = 0; i < read; i++) {
            sizes[i] = sections.get(JAVA_LONG, i * SECTION_BYTES + JAVA_LONG.byteSize());
        }
        return sizes;
    }

    @Override
    public long objectCount(long file) throws H5CallException {
        return getObjCount.call(file, ALL_KINDS);
    }

    @Override
    public long creationList(long file) throws H5CallException {
        return getCreatePlist.call(file);
    }
}
