// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.mtlive.hdf5.spi.DatasetCalls;
import org.mtlive.hdf5.spi.H5CallException;
import org.mtlive.hdf5.spi.H5Calls;
import org.mtlive.hdf5.spi.ObjectPropertyCalls;

/**
 * An open dataset. Belongs to one thread.
 *
 * <p>The methods with a first element and a count are for one dimension; HDF5 converts between the array's type and the
 * file's. The extent is known to the handle since it was opened, refreshed or changed through it, so that an append
 * needs no question: two handles must not change one dataset.
 */
public final class H5Dataset extends DatasetValues {
    private final DatasetTransfer transfer = transfer();
    private final long address;
    private final DatasetBytes bytes = new DatasetBytes(this, transfer);

    H5Dataset(H5File file, long id, String path) throws H5Exception {
        super(file, id, path);
        address = call(c -> c.objects().info(id).address());
        file.datasets().opened(this, address);
    }

    /**
     * The type of its elements.
     *
     * @return as in the file
     * @throws H5Exception if it cannot be read
     */
    public H5Type type() throws H5Exception {
        requireOpen();
        return transfer.type();
    }

    /** {@return extent as it is known, one number a dimension; a new array, empty for a single value} */
    public long[] shape() {
        return transfer.shape();
    }

    /** {@return largest extent, -1 for unlimited; a new array} */
    public long[] maxShape() {
        return transfer.maxShape();
    }

    /** {@return first dimension of the extent as it is known; 1 for a single value} */
    public long length() {
        return transfer.length();
    }

    /**
     * Where the values lie.
     *
     * @return the layout
     * @throws H5Exception if HDF5 does not tell
     */
    public Layout layout() throws H5Exception {
        return switch (creation((c, list) -> c.objectProperties().layout(list))) {
            case ObjectPropertyCalls.COMPACT -> Layout.COMPACT;
            case ObjectPropertyCalls.CONTIGUOUS -> Layout.CONTIGUOUS;
            case ObjectPropertyCalls.CHUNKED -> Layout.CHUNKED;
            default -> Layout.VIRTUAL;
        };
    }

    /**
     * Extent of a chunk.
     *
     * @return one number a dimension, empty when it is not chunked; a new array
     * @throws H5Exception if HDF5 does not tell
     */
    public long[] chunk() throws H5Exception {
        int rank = shape().length;
        return creation((c, list) -> c.objectProperties().layout(list) == ObjectPropertyCalls.CHUNKED
                ? c.objectProperties().chunk(list, rank) : new long[0]);
    }

    /**
     * Filters that chunks pass when they are written, in their order.
     *
     * @return {@code deflate}, {@code shuffle}, {@code fletcher32}, or {@code filter <id>}
     * @throws H5Exception if HDF5 does not tell
     */
    public List<String> filters() throws H5Exception {
        return creation(DatasetMaking::filters);
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask(H5Calls calls, long creationList) throws H5CallException;
    }

    private <T> T creation(Question<T> question) throws H5Exception {
        return call(c -> {
            try (H5PropertyList list = H5PropertyList.adopt(c, creationList(c))) {
                return question.ask(c, list.id());
            }
        });
    }

    /**
     * Space taken in the file by the values.
     *
     * @return bytes
     * @throws H5Exception if HDF5 does not tell
     */
    public long storageBytes() throws H5Exception {
        return call(c -> c.datasets().storageSize(id()));
    }

    /**
     * Changes the extent of one dimension ({@code H5Dset_extent}); values beyond it are gone.
     *
     * @param length new extent
     * @throws H5Exception if HDF5 refuses
     */
    public void setLength(long length) throws H5Exception {
        transfer.setLength(length);
    }

    /**
     * Reads rows as they lie in the file.
     *
     * @param first index of the first row
     * @param count how many
     * @return the rows one after another, each {@link H5Type#sizeBytes} long; a new array
     * @throws H5Exception if HDF5 refuses
     */
    public byte[] readRows(long first, int count) throws H5Exception {
        return bytes.readRows(first, count);
    }

    /**
     * Writes rows in the file's own type over rows that are there.
     *
     * @param first index of the first row
     * @param rows the rows one after another; not kept
     * @param count how many
     * @throws H5Exception if HDF5 refuses
     */
    public void writeRows(long first, byte[] rows, int count) throws H5Exception {
        bytes.writeRows(first, rows, count);
    }

    /**
     * Reads all values as they lie in the file, of any number of dimensions.
     *
     * @return row by row; a new array
     * @throws H5Exception if HDF5 refuses
     */
    public byte[] readAll() throws H5Exception {
        return bytes.readAll();
    }

    /**
     * Writes all values in the file's own type, of any number of dimensions.
     *
     * @param values row by row; not kept
     * @throws H5Exception if HDF5 refuses
     */
    public void writeAll(byte[] values) throws H5Exception {
        bytes.writeAll(values);
    }

    /**
     * Reads all values as floating-point numbers, of any number of dimensions.
     *
     * @return row by row; a new array
     * @throws H5Exception if HDF5 refuses
     */
    public double[] readAllDoubles() throws H5Exception {
        return bytes.readAllDoubles();
    }

    /**
     * Reads all strings of variable length.
     *
     * @return row by row; a new list
     * @throws H5Exception if HDF5 refuses
     */
    public List<String> readTexts() throws H5Exception {
        return bytes.readTexts();
    }

    /**
     * Writes all strings of variable length. Not safe over others under SWMR readers.
     *
     * @param values row by row, as many as there are elements
     * @throws H5Exception if HDF5 refuses
     */
    public void writeTexts(List<String> values) throws H5Exception {
        bytes.writeTexts(values);
    }

    /**
     * Writes one whole chunk past filters and conversion ({@code H5Dwrite_chunk}). The extent must be there.
     *
     * @param first index of the chunk's first element
     * @param chunkBytes the chunk in the file's own type
     * @throws H5Exception also if the library lacks {@link H5Feature#WRITE_CHUNK}
     */
    public void writeChunk(long first, byte[] chunkBytes) throws H5Exception {
        run(c -> c.datasets().writeChunk(id(), new long[] {first}, chunkBytes));
    }

    /**
     * Where a chunk of a dataset of one dimension lies ({@code H5Dget_chunk_info_by_coord}).
     *
     * @param first index of the chunk's first element
     * @return its place, empty when it was never written
     * @throws H5Exception also if the library lacks {@link H5Feature#CHUNK_PLACES}
     */
    public Optional<ChunkPlace> chunkPlace(long first) throws H5Exception {
        long[] place = call(c -> c.datasets().chunkPlace(id(), new long[] {first}));
        return place[0] == DatasetCalls.NOWHERE ? Optional.empty() : Optional.of(new ChunkPlace(place[0], place[1]));
    }

    /**
     * Where all chunks lie that were ever written ({@code H5Dchunk_iter}), in the order of their index.
     *
     * @return their places; empty for a dataset that is not chunked
     * @throws H5Exception also if the library lacks {@link H5Feature#CHUNK_PLACES}
     */
    public List<ChunkPlace> chunkPlaces() throws H5Exception {
        if (chunk().length == 0) {
            return List.of();
        }
        long[] places = call(c -> c.datasets().chunkPlaces(id()));
        return IntStream.range(0, places.length / 2)
                .mapToObj(i -> new ChunkPlace(places[2 * i], places[2 * i + 1])).toList();
    }

    @Override
    public void flush() throws H5Exception {
        run(c -> c.datasets().flush(id()));
    }

    /**
     * {@inheritDoc} Refused while the dataset is open by another handle in the same library: libhdf5 would read wrong
     * values through both.
     */
    @Override
    public void refresh() throws H5Exception {
        int handles = file().datasets().handles(address);
        if (handles > 1) {
            throw new H5Exception("H5Drefresh", where(), List.of(new H5Frame("H5Drefresh", "it is open " + handles
                    + " times in one library, which would read wrong values after it; close the other one, or open the "
                    + "file in a library of another role", 0)));
        }
        transfer.refresh();
    }

    @Override
    long creationList(H5Calls calls) throws H5CallException {
        return calls.datasets().creationList(id());
    }

    @Override
    void closeId(H5Calls calls, long objectId) throws H5CallException {
        calls.datasets().close(objectId);
    }

    @Override
    void release(H5Calls calls) throws H5CallException {
        file().datasets().closed(this, address);
        transfer.release(calls);
    }
}
