// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.ffm;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;
import java.util.List;

import org.mtlive.hdf5.spi.AttributeCalls;
import org.mtlive.hdf5.spi.H5CallException;

final class FfmAttributeCalls implements AttributeCalls {
    private static final long DEFAULT_LIST = 0;
    private static final int INDEX_NAME = 0;
    private static final int INCREASING = 0;

    private final Libhdf5 library;
    private final TextBlock texts;
    private final LongFunction create;
    private final LongFunction open;
    private final IntFunction close;
    private final IntFunction delete;
    private final IntFunction exists;
    private final IntFunction iterate;
    private final LongFunction getType;
    private final LongFunction getSpace;
    private final IntFunction read;
    private final IntFunction write;

    FfmAttributeCalls(Libhdf5 library, TextBlock texts) {
        this.library = library;
        this.texts = texts;
        create = library.longFunction("H5Acreate2");
        open = library.longFunction("H5Aopen");
        close = library.intFunction("H5Aclose");
        delete = library.intFunction("H5Adelete");
        exists = library.intFunction("H5Aexists");
        iterate = library.intFunction("H5Aiterate2");
        getType = library.longFunction("H5Aget_type");
        getSpace = library.longFunction("H5Aget_space");
        read = library.intFunction("H5Aread");
        write = library.intFunction("H5Awrite");
    }

    @Override
    public long create(long object, String name, long type, long space) throws H5CallException {
        return create.call(object, library.text(name), type, space, DEFAULT_LIST, DEFAULT_LIST);
    }

    @Override
    public long open(long object, String name) throws H5CallException {
        return open.call(object, library.text(name), DEFAULT_LIST);
    }

    @Override
    public void close(long attribute) throws H5CallException {
        close.call(attribute);
    }

    @Override
    public void delete(long object, String name) throws H5CallException {
        delete.call(object, library.text(name));
    }

    @Override
    public boolean exists(long object, String name) throws H5CallException {
        return exists.call(object, library.text(name)) > 0;
    }

    @Override
    public List<String> names(long object) throws H5CallException {
        MemorySegment visitor = library.nameVisitor();
        iterate.call(object, INDEX_NAME, INCREASING, MemorySegment.NULL, visitor, MemorySegment.NULL);
        return library.names();
    }

    @Override
    public long type(long attribute) throws H5CallException {
        return getType.call(attribute);
    }

    @Override
    public long space(long attribute) throws H5CallException {
        return getSpace.call(attribute);
    }

    @Override
    public void read(long attribute, long memoryType, byte[] target) throws H5CallException {
        MemorySegment data = library.data(target.length);
        read.call(attribute, memoryType, data);
        MemorySegment.copy(data, JAVA_BYTE, 0, target, 0, target.length);
    }

    @Override
    public void write(long attribute, long memoryType, byte[] values) throws H5CallException {
        MemorySegment data = library.data(values.length);
        MemorySegment.copy(values, 0, data, JAVA_BYTE, 0, values.length);
        write.call(attribute, memoryType, data);
    }

    @Override
    public String[] readTexts(long attribute, long memoryType, int count) throws H5CallException {
        return texts.read(memoryType, count, pointers -> read.call(attribute, memoryType, pointers));
    }

    @Override
    public void writeTexts(long attribute, long memoryType, String... values) throws H5CallException {
        texts.write(values, pointers -> write.call(attribute, memoryType, pointers));
    }
}
