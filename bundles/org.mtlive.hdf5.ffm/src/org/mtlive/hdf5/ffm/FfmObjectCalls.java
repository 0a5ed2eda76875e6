// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.ffm;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;

import org.mtlive.hdf5.spi.H5CallException;
import org.mtlive.hdf5.spi.ObjectCalls;
import org.mtlive.hdf5.spi.ObjectInfo;

final class FfmObjectCalls implements ObjectCalls {
    private static final long DEFAULT_LIST = 0;
    /** {@code H5R_OBJECT1}. */
    private static final int OBJECT_REFERENCE = 0;
    private static final long NO_SPACE = -1;
    /** {@code H5O_INFO_BASIC | H5O_INFO_NUM_ATTRS}. */
    private static final int INFO_FIELDS = 0x01 | 0x04;
    /** {@code H5O_info2_t} begins with an {@code unsigned long}, which has 4 bytes on Windows. */
    private static final long TOKEN = Linker.nativeLinker().canonicalLayouts().get("long").byteSize();
    private static final long KIND = TOKEN + 16;
    private static final long ATTRIBUTES = 64;

    private final Libhdf5 library;
    private final LongFunction open;
    private final IntFunction close;
    private final IntFunction getInfo;
    private final LongFunction getName;
    private final IntFunction link;
    private final IntFunction copy;
    private final IntFunction flush;
    private final IntFunction refresh;
    private final IntFunction createReference;
    private final LongFunction dereference;

    FfmObjectCalls(Libhdf5 library) {
        this.library = library;
        open = library.longFunction("H5Oopen");
        close = library.intFunction("H5Oclose");
        getInfo = library.intFunction("H5Oget_info3");
        getName = library.longFunction("H5Iget_name");
        link = library.intFunction("H5Olink");
        copy = library.intFunction("H5Ocopy");
        flush = library.intFunction("H5Oflush");
        refresh = library.intFunction("H5Orefresh");
        createReference = library.intFunction("H5Rcreate");
        dereference = library.longFunction("H5Rdereference2");
    }

    @Override
    public long open(long location, String path) throws H5CallException {
        return open.call(location, library.text(path), DEFAULT_LIST);
    }

    @Override
    public void close(long object) throws H5CallException {
        close.call(object);
    }

    @Override
    public ObjectInfo info(long object) throws H5CallException {
        MemorySegment info = library.numbers(0);
        getInfo.call(object, info, INFO_FIELDS);
        return new ObjectInfo(info.get(JAVA_INT, KIND), info.get(JAVA_LONG.withByteAlignment(1), TOKEN),
                info.get(JAVA_LONG, ATTRIBUTES));
    }

    @Override
    public String name(long object) throws H5CallException {
        long length = getName.call(object, MemorySegment.NULL, 0L);
        if (length == 0) {
            return "";
        }
        MemorySegment name = library.data(length + 1);
        getName.call(object, name, length + 1);
        return name.getString(0);
    }

    @Override
    public void link(long object, long group, String name) throws H5CallException {
        link.call(object, group, library.text(name), DEFAULT_LIST, DEFAULT_LIST);
    }

    @Override
    public void copy(long source, String sourcePath, long target, String targetName, long copyList)
            throws H5CallException {
        MemorySegment from = library.text(0, sourcePath);
        MemorySegment to = library.text(1, targetName);
        copy.call(source, from, target, to, copyList, DEFAULT_LIST);
    }

    @Override
    public void flush(long object) throws H5CallException {
        flush.call(object);
    }

    @Override
    public void refresh(long object) throws H5CallException {
        refresh.call(object);
    }

    @Override
    public long reference(long object) throws H5CallException {
        MemorySegment reference = library.numbers(0);
        createReference.call(reference, object, library.text("."), OBJECT_REFERENCE, NO_SPACE);
        return reference.get(JAVA_LONG, 0);
    }

    @Override
    public long dereference(long location, long address) throws H5CallException {
        MemorySegment reference = library.numbers(0);
        reference.set(JAVA_LONG, 0, address);
        return dereference.call(location, DEFAULT_LIST, OBJECT_REFERENCE, reference);
    }
}
