// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5;

import org.mtlive.hdf5.spi.H5CallException;
import org.mtlive.hdf5.spi.H5Calls;
import org.mtlive.hdf5.spi.SpaceCalls;

/** A dataspace id. Lives inside one piece of work under the library's lock. */
final class H5Dataspace implements AutoCloseable {
    private static final long[] FIXED = {};

    private final SpaceCalls spaces;
    private final long id;

    private H5Dataspace(SpaceCalls spaces, long id) {
        this.spaces = spaces;
        this.id = id;
    }

    static H5Dataspace adopt(H5Calls calls, long id) {
        return new H5Dataspace(calls.spaces(), id);
    }

    static H5Dataspace scalar(H5Calls calls) throws H5CallException {
        return adopt(calls, calls.spaces().create(SpaceCalls.SCALAR));
    }

    static H5Dataspace vector(H5Calls calls, long length) throws H5CallException {
        return adopt(calls, calls.spaces().createSimple(new long[] {length}, FIXED));
    }

    /** No dimension means a single value. */
    static H5Dataspace of(H5Calls calls, long[] shape, long[] maxShape) throws H5CallException {
        return shape.length == 0 ? scalar(calls) : adopt(calls, calls.spaces().createSimple(shape, maxShape));
    }

    long id() {
        return id;
    }

    boolean isEmpty() throws H5CallException {
        return spaces.kind(id) == SpaceCalls.NULL;
    }

    boolean isScalar() throws H5CallException {
        return spaces.kind(id) == SpaceCalls.SCALAR;
    }

    int points() throws H5CallException {
        return Math.toIntExact(spaces.points(id));
    }

    int rank() throws H5CallException {
        return spaces.rank(id);
    }

    void extent(long[] shape, long[] maxShape) throws H5CallException {
        spaces.extent(id, shape, maxShape);
    }

    void select(long[] start, long[] count) throws H5CallException {
        spaces.select(id, start, count);
    }

    @Override
    public void close() throws H5CallException {
        spaces.close(id);
    }
}
