// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.jni;

import java.util.ArrayList;
import java.util.List;

import org.mtlive.hdf5.spi.AttributeCalls;
import org.mtlive.hdf5.spi.H5CallException;

import hdf.hdf5lib.H5;
import hdf.hdf5lib.HDF5Constants;
import hdf.hdf5lib.callbacks.H5A_iterate_cb;
import hdf.hdf5lib.callbacks.H5A_iterate_t;

final class JniAttributeCalls implements AttributeCalls {
    private static final long DEFAULT_LIST = 0;
    /** Not pinned: the garbage collector never waits for HDF5. */
    private static final boolean COPY = false;

    @Override
    public long create(long object, String name, long type, long space) throws H5CallException {
        return Jni.longOf("H5Acreate2", () -> H5.H5Acreate(object, name, type, space, DEFAULT_LIST, DEFAULT_LIST));
    }

    @Override
    public long open(long object, String name) throws H5CallException {
        return Jni.longOf("H5Aopen", () -> H5.H5Aopen(object, name, DEFAULT_LIST));
    }

    @Override
    public void close(long attribute) throws H5CallException {
        Jni.run("H5Aclose", () -> H5.H5Aclose(attribute));
    }

    @Override
    public void delete(long object, String name) throws H5CallException {
        Jni.run("H5Adelete", () -> H5.H5Adelete(object, name));
    }

    @Override
    public boolean exists(long object, String name) throws H5CallException {
        return Jni.booleanOf("H5Aexists", () -> H5.H5Aexists(object, name));
    }

    @Override
    public List<String> names(long object) throws H5CallException {
        List<String> names = new ArrayList<>();
        H5A_iterate_cb visitor = (location, name, info, data) -> {
            names.add(name);
            return 0;
        };
        Jni.run("H5Aiterate2", () -> H5.H5Aiterate(object, HDF5Constants.H5_INDEX_NAME, HDF5Constants.H5_ITER_INC, 0,
                visitor, new H5A_iterate_t() { }));
        return names;
    }

    @Override
    public long type(long attribute) throws H5CallException {
        return Jni.longOf("H5Aget_type", () -> H5.H5Aget_type(attribute));
    }

    @Override
    public long space(long attribute) throws H5CallException {
        return Jni.longOf("H5Aget_space", () -> H5.H5Aget_space(attribute));
    }

    @Override
    public void read(long attribute, long memoryType, byte[] target) throws H5CallException {
        Jni.run("H5Aread", () -> H5.H5Aread(attribute, memoryType, target, COPY));
    }

    @Override
    public void write(long attribute, long memoryType, byte[] values) throws H5CallException {
        Jni.run("H5Awrite", () -> H5.H5Awrite(attribute, memoryType, values, COPY));
    }

    @Override
    public String[] readTexts(long attribute, long memoryType, int count) throws H5CallException {
        String[] texts = new String[count];
        Jni.run("H5Aread", () -> H5.H5Aread_VLStrings(attribute, memoryType, texts));
        return Jni.withoutNull(texts);
    }

    @Override
    public void writeTexts(long attribute, long memoryType, String... values) throws H5CallException {
        Jni.run("H5Awrite", () -> H5.H5Awrite_VLStrings(attribute, memoryType, values));
    }
}
