// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.jni;

import java.lang.reflect.Array;

import org.mtlive.hdf5.spi.DatasetCalls;
import org.mtlive.hdf5.spi.H5CallException;

import hdf.hdf5lib.H5;

final class JniDatasetCalls implements DatasetCalls {
    /** The default property list. */
    private static final long LIST = 0;
    private static final long ALL = 0;
    /** Not pinned: the garbage collector never waits for HDF5. */
    private static final boolean COPY = false;

    @Override
    public long create(long location, String name, long type, long space, long creationList, long accessList)
            throws H5CallException {
        return Jni.longOf("H5Dcreate2",
                () -> H5.H5Dcreate(location, name, type, space, LIST, creationList, accessList));
    }

    @Override
    public long createAnonymous(long location, long type, long space, long creationList, long accessList)
            throws H5CallException {
        return Jni.longOf("H5Dcreate_anon", () -> H5.H5Dcreate_anon(location, type, space, creationList, accessList));
    }

    @Override
    public long open(long location, String path, long accessList) throws H5CallException {
        return Jni.longOf("H5Dopen2", () -> H5.H5Dopen(location, path, accessList));
    }

    @Override
    public void close(long dataset) throws H5CallException {
        Jni.run("H5Dclose", () -> H5.H5Dclose(dataset));
    }

    @Override
    public void flush(long dataset) throws H5CallException {
        Jni.run("H5Dflush", () -> H5.H5Dflush(dataset));
    }

    @Override
    public void refresh(long dataset) throws H5CallException {
        Jni.run("H5Drefresh", () -> H5.H5Drefresh(dataset));
    }

    @Override
    public void setExtent(long dataset, long[] shape) throws H5CallException {
        Jni.run("H5Dset_extent", () -> H5.H5Dset_extent(dataset, shape));
    }

    @Override
    public long space(long dataset) throws H5CallException {
        return Jni.longOf("H5Dget_space", () -> H5.H5Dget_space(dataset));
    }

    @Override
    public long type(long dataset) throws H5CallException {
        return Jni.longOf("H5Dget_type", () -> H5.H5Dget_type(dataset));
    }

    @Override
    public long creationList(long dataset) throws H5CallException {
        return Jni.longOf("H5Dget_create_plist", () -> H5.H5Dget_create_plist(dataset));
    }

    @Override
    public long storageSize(long dataset) throws H5CallException {
        return Jni.longOf("H5Dget_storage_size", () -> H5.H5Dget_storage_size(dataset));
    }

    @Override
    public void read(long dataset, long memoryType, long memorySpace, long fileSpace, Object target, int offset,
            int count) throws H5CallException {
        Object part = offset == 0 ? target : newArray(target, count);
        Jni.run("H5Dread", () -> {
            switch (part) {
                case float[] f -> H5.H5Dread_float(dataset, memoryType, memorySpace, fileSpace, LIST, f, COPY);
                case double[] d -> H5.H5Dread_double(dataset, memoryType, memorySpace, fileSpace, LIST, d, COPY);
                case int[] i -> H5.H5Dread_int(dataset, memoryType, memorySpace, fileSpace, LIST, i, COPY);
                case long[] l -> H5.H5Dread_long(dataset, memoryType, memorySpace, fileSpace, LIST, l, COPY);
                case byte[] b -> H5.H5Dread(dataset, memoryType, memorySpace, fileSpace, LIST, b, COPY);
                default -> throw notNumbers(part);
            }
        });
        if (part != target) {
            System.arraycopy(part, 0, target, offset, count);
        }
    }

    @Override
    public void write(long dataset, long memoryType, long memorySpace, long fileSpace, Object values, int offset,
            int count) throws H5CallException {
        Object part = values;
        if (offset != 0) {
            part = newArray(values, count);
            System.arraycopy(values, offset, part, 0, count);
        }
        Object from = part;
        Jni.run("H5Dwrite", () -> {
            switch (from) {
                case float[] f -> H5.H5Dwrite_float(dataset, memoryType, memorySpace, fileSpace, LIST, f, COPY);
                case double[] d -> H5.H5Dwrite_double(dataset, memoryType, memorySpace, fileSpace, LIST, d, COPY);
                case int[] i -> H5.H5Dwrite_int(dataset, memoryType, memorySpace, fileSpace, LIST, i, COPY);
                case long[] l -> H5.H5Dwrite_long(dataset, memoryType, memorySpace, fileSpace, LIST, l, COPY);
                case byte[] b -> H5.H5Dwrite(dataset, memoryType, memorySpace, fileSpace, LIST, b, COPY);
                default -> throw notNumbers(from);
            }
        });
    }

    private static Object newArray(Object like, int count) {
        return Array.newInstance(like.getClass().getComponentType(), count);
    }

    private static IllegalArgumentException notNumbers(Object array) {
        return new IllegalArgumentException("not an array of numbers: " + array.getClass());
    }

    @Override
    public String[] readTexts(long dataset, long memoryType, int count) throws H5CallException {
        String[] texts = new String[count];
        Jni.run("H5Dread", () -> H5.H5Dread_VLStrings(dataset, memoryType, ALL, ALL, LIST, texts));
        return Jni.withoutNull(texts);
    }

    @Override
    public void writeTexts(long dataset, long memoryType, String... values) throws H5CallException {
        Jni.run("H5Dwrite", () -> H5.H5Dwrite_VLStrings(dataset, memoryType, ALL, ALL, LIST, values));
    }

    @Override
    public void writeChunk(long dataset, long[] offset, byte[] chunk) throws H5CallException {
        throw H5CallException.missing("H5Dwrite_chunk", JniProvider.ID);
    }

    @Override
    public long[] chunkPlace(long dataset, long[] offset) throws H5CallException {
        throw H5CallException.missing("H5Dget_chunk_info_by_coord", JniProvider.ID);
    }

    @Override
    public long[] chunkPlaces(long dataset) throws H5CallException {
        throw H5CallException.missing("H5Dchunk_iter", JniProvider.ID);
    }
}
