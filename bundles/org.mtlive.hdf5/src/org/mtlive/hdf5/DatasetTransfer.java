// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5;

import java.util.concurrent.locks.ReentrantLock;

import org.mtlive.hdf5.spi.DatasetCalls;
import org.mtlive.hdf5.spi.H5CallException;
import org.mtlive.hdf5.spi.H5Calls;
import org.mtlive.hdf5.spi.Predefined;

/**
 * Moves values in and out of one dataset.
 *
 * <p>Design note: appending is done thousands of times a second, so it allocates nothing: the extent, the dataspaces,
 * the ids of types and the arrays for dimensions are kept, and the lock is taken without a lambda.
 */
final class DatasetTransfer {
    private static final int NONE = -1;
    /** Long transfers are cut, so that other users of the library get their turn between the slices. */
    private static final int SLICE = 1 << 20;

    private final H5Object dataset;
    private final H5Library library;
    private final ReentrantLock lock;
    private final DatasetCalls datasets;
    private final TransferSpaces transferSpaces;
    private final long id;
    private final long[] maxShape;
    private final long[] shape;
    private final long[] newLength = new long[1];
    private long fileType = NONE;
    private H5Type type;

    DatasetTransfer(H5Object dataset) throws H5Exception {
        this.dataset = dataset;
        library = dataset.file().library();
        lock = library.lock();
        datasets = library.calls().datasets();
        transferSpaces = library.transferSpaces();
        id = dataset.id();
        int rank = dataset.call(c -> {
            try (H5Dataspace space = H5Dataspace.adopt(c, datasets.space(id))) {
                return space.isEmpty() ? 0 : space.rank();
            }
        });
        shape = new long[rank];
        maxShape = new long[rank];
        dataset.run(this::learnExtent);
    }

    private void learnExtent(H5Calls c) throws H5CallException {
        if (shape.length > 0) {
            try (H5Dataspace space = H5Dataspace.adopt(c, datasets.space(id))) {
                space.extent(shape, maxShape);
            }
        }
    }

    long[] shape() {
        return shape.clone();
    }

    long[] maxShape() {
        return maxShape.clone();
    }

    long length() {
        return shape.length == 0 ? 1 : shape[0];
    }

    H5Type type() throws H5Exception {
        if (type == null) {
            type = dataset.call(c -> {
                try (H5Datatype t = H5Datatype.adopt(c, datasets.type(id))) {
                    return t.describe();
                }
            });
        }
        return type;
    }

    void refresh() throws H5Exception {
        dataset.run(c -> {
            datasets.refresh(id);
            learnExtent(c);
        });
    }

    void setLength(long length) throws H5Exception {
        requireVector();
        if (length < 0) {
            throw new IllegalArgumentException("length must be >= 0: " + length);
        }
        lock.lock();
        try {
            extend(length);
        } catch (H5CallException e) {
            throw new H5Exception(e, dataset.where());
        } finally {
            lock.unlock();
        }
    }

    void append(Predefined memoryType, Object values, int offset, int count) throws H5Exception {
        requireVector();
        if (count == 0) {
            return;
        }
        lock.lock();
        try {
            long first = shape[0];
            extend(first + count);
            move(true, predefined(memoryType), first, count, values, offset, count);
        } catch (H5CallException e) {
            throw new H5Exception(e, dataset.where());
        } finally {
            lock.unlock();
        }
    }

    void write(Predefined memoryType, long first, Object values, int offset, int count) throws H5Exception {
        moveRange(true, memoryType, first, values, offset, count);
    }

    void read(Predefined memoryType, long first, Object target, int offset, int count) throws H5Exception {
        moveRange(false, memoryType, first, target, offset, count);
    }

    private void moveRange(boolean writing, Predefined memoryType, long first, Object values, int offset, int count)
            throws H5Exception {
        requireRange(first, count);
        int part;
        for (int done = 0; done < count; done += part) {
            part = Math.min(SLICE, count - done);
            lock.lock();
            try {
                move(writing, predefined(memoryType), first + done, part, values, offset + done, part);
            } catch (H5CallException e) {
                throw new H5Exception(e, dataset.where());
            } finally {
                lock.unlock();
            }
        }
    }

    void release(H5Calls c) throws H5CallException {
        if (fileType != NONE && dataset.file().isOpen()) {
            c.types().close(fileType);
        }
    }

    private void extend(long length) throws H5CallException {
        newLength[0] = length;
        datasets.setExtent(id, newLength);
        shape[0] = length;
    }

    /** One dimension: {@code rows} of the file from {@code first} against {@code elements} of the array. */
    void move(boolean writing, long memoryType, long first, int rows, Object array, int offset, int elements)
            throws H5CallException {
        long memory = transferSpaces.memory(rows);
        long selection = transferSpaces.file(shape[0], first, rows);
        if (writing) {
            datasets.write(id, memoryType, memory, selection, array, offset, elements);
        } else {
            datasets.read(id, memoryType, memory, selection, array, offset, elements);
        }
    }

    long fileType() throws H5CallException {
        if (fileType == NONE) {
            fileType = datasets.type(id);
        }
        return fileType;
    }

    private long predefined(Predefined which) {
        return library.calls().library().predefined(which);
    }

    private void requireVector() {
        dataset.requireOpen();
        if (shape.length != 1) {
            throw new IllegalStateException(dataset + " has " + shape.length + " dimensions, not 1");
        }
    }

    void requireRange(long first, int count) {
        requireVector();
        if (first < 0 || count < 0 || first > shape[0] - count) {
            throw new IndexOutOfBoundsException(
                    dataset + " has " + shape[0] + " elements; asked for " + count + " from " + first);
        }
    }
}
