// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.ffm;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

import org.mtlive.hdf5.spi.DatasetCalls;
import org.mtlive.hdf5.spi.H5CallException;

final class FfmDatasetCalls implements DatasetCalls {
    private static final long DEFAULT_LIST = 0;
    private static final long ALL = 0;
    private static final int NO_FILTER_LEFT_OUT = 0;

    private final Libhdf5 library;
    private final TextBlock texts;
    private final LongFunction create;
    private final LongFunction createAnon;
    private final LongFunction open;
    private final IntFunction close;
    private final IntFunction flush;
    private final IntFunction refresh;
    private final IntFunction setExtent;
    private final LongFunction getSpace;
    private final LongFunction getType;
    private final LongFunction getCreatePlist;
    private final LongFunction getStorageSize;
    private final IntFunction read;
    private final IntFunction write;
    private final IntFunction writeChunk;
    private final IntFunction getChunkInfo;
    private final IntFunction iterateChunks;

    FfmDatasetCalls(Libhdf5 library, TextBlock texts) {
        this.library = library;
        this.texts = texts;
        create = library.longFunction("H5Dcreate2");
        createAnon = library.longFunction("H5Dcreate_anon");
        open = library.longFunction("H5Dopen2");
        close = library.intFunction("H5Dclose");
        flush = library.intFunction("H5Dflush");
        refresh = library.intFunction("H5Drefresh");
        setExtent = library.intFunction("H5Dset_extent");
        getSpace = library.longFunction("H5Dget_space");
        getType = library.longFunction("H5Dget_type");
        getCreatePlist = library.longFunction("H5Dget_create_plist");
        getStorageSize = library.longFunction("H5Dget_storage_size");
        read = library.intFunction("H5Dread");
        write = library.intFunction("H5Dwrite");
        writeChunk = library.intFunction("H5Dwrite_chunk");
        getChunkInfo = library.intFunction("H5Dget_chunk_info_by_coord");
        iterateChunks = library.intFunction("H5Dchunk_iter");
    }

    @Override
    public long create(long location, String name, long type, long space, long creationList, long accessList)
            throws H5CallException {
        return create.call(location, library.text(name), type, space, DEFAULT_LIST, creationList, accessList);
    }

    @Override
    public long createAnonymous(long location, long type, long space, long creationList, long accessList)
            throws H5CallException {
        return createAnon.call(location, type, space, creationList, accessList);
    }

    @Override
    public long open(long location, String path, long accessList) throws H5CallException {
        return open.call(location, library.text(path), accessList);
    }

    @Override
    public void close(long dataset) throws H5CallException {
        close.call(dataset);
    }

    @Override
    public void flush(long dataset) throws H5CallException {
        flush.call(dataset);
    }

    @Override
    public void refresh(long dataset) throws H5CallException {
        refresh.call(dataset);
    }

    @Override
    public void setExtent(long dataset, long[] shape) throws H5CallException {
        setExtent.call(dataset, library.numbers(0, shape));
    }

    @Override
    public long space(long dataset) throws H5CallException {
        return getSpace.call(dataset);
    }

    @Override
    public long type(long dataset) throws H5CallException {
        return getType.call(dataset);
    }

    @Override
    public long creationList(long dataset) throws H5CallException {
        return getCreatePlist.call(dataset);
    }

    @Override
    public long storageSize(long dataset) throws H5CallException {
        return getStorageSize.call(dataset);
    }

    @Override
    public void read(long dataset, long memoryType, long memorySpace, long fileSpace, Object target, int offset,
            int count) throws H5CallException {
        ValueLayout element = element(target);
        MemorySegment data = library.data(count * element.byteSize());
        read.call(dataset, memoryType, memorySpace, fileSpace, DEFAULT_LIST, data);
        MemorySegment.copy(data, element, 0, target, offset, count);
    }

    @Override
    public void write(long dataset, long memoryType, long memorySpace, long fileSpace, Object values, int offset,
            int count) throws H5CallException {
        ValueLayout element = element(values);
        MemorySegment data = library.data(count * element.byteSize());
        MemorySegment.copy(values, offset, data, element, 0, count);
        write.call(dataset, memoryType, memorySpace, fileSpace, DEFAULT_LIST, data);
    }

    private static ValueLayout element(Object array) {
        return switch (array) {
            case float[] f -> JAVA_FLOAT;
            case double[] d -> JAVA_DOUBLE;
            case int[] i -> JAVA_INT;
            case long[] l -> JAVA_LONG;
            case byte[] b -> JAVA_BYTE;
            default -> throw new IllegalArgumentException("not an array of numbers: " + array.getClass());
        };
    }

    @Override
    public String[] readTexts(long dataset, long memoryType, int count) throws H5CallException {
        return texts.read(memoryType, count,
                pointers -> read.call(dataset, memoryType, ALL, ALL, DEFAULT_LIST, pointers));
    }

    @Override
    public void writeTexts(long dataset, long memoryType, String... values) throws H5CallException {
        texts.write(values, pointers -> write.call(dataset, memoryType, ALL, ALL, DEFAULT_LIST, pointers));
    }

    @Override
    public void writeChunk(long dataset, long[] offset, byte[] chunk) throws H5CallException {
        MemorySegment data = library.data(chunk.length);
        MemorySegment.copy(chunk, 0, data, JAVA_BYTE, 0, chunk.length);
        MemorySegment first = library.numbers(0, offset);
        writeChunk.call(dataset, DEFAULT_LIST, NO_FILTER_LEFT_OUT, first, (long) chunk.length, data);
    }

    @Override
    public long[] chunkPlace(long dataset, long[] offset) throws H5CallException {
        MemorySegment address = library.numbers(2);
        MemorySegment bytes = library.numbers(3);
        getChunkInfo.call(dataset, library.numbers(0, offset), library.numbers(1), address, bytes);
        return new long[] {address.get(JAVA_LONG, 0), bytes.get(JAVA_LONG, 0)};
    }

    @Override
    public long[] chunkPlaces(long dataset) throws H5CallException {
        iterateChunks.call(dataset, DEFAULT_LIST, library.chunkVisitor(), MemorySegment.NULL);
        return library.chunks();
    }
}
