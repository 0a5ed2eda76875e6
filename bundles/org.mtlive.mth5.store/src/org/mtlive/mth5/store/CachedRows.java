// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import org.mtlive.hdf5.H5Dataset;
import org.mtlive.hdf5.H5Feature;
import org.mtlive.hdf5.H5Type;

/**
 * The rows of a table that only this writer changes: changed in memory, written in place, neighbours in one go.
 *
 * <p>Design note: where the library offers it, whole chunks are written as they lie in the file (H5Dwrite_chunk), one
 * write to the file each. H5Dwrite would convert the rows member by member, because it takes object references in memory
 * for another type than those in the file. A chunk that was written and flushed before keeps its place, so that writing
 * it again changes nothing but its bytes: the table is then not flushed.
 */
final class CachedRows {
    private final H5Dataset dataset;
    private final int rowBytes;
    private final H5Type.Compound type;
    private final int chunkRows;
    private final boolean byChunks;
    private RowBytes rows;
    private int length;
    private final BitSet marked = new BitSet();
    private final BitSet settledChunks = new BitSet();

    /** @param dataset a table without filters */
    CachedRows(H5Dataset dataset) throws IOException {
        this.dataset = dataset;
        this.type = (H5Type.Compound) dataset.type();
        this.rowBytes = type.sizeBytes();
        this.chunkRows = Math.toIntExact(dataset.chunk()[0]);
        this.byChunks = dataset.file().library().features().contains(H5Feature.WRITE_CHUNK);
        this.length = Math.toIntExact(dataset.length());
        this.rows = new RowBytes(type, dataset.readRows(0, length));
    }

    /** At least {@link #length} rows; what lies behind is blank. */
    RowBytes rows() {
        return rows;
    }

    int length() {
        return length;
    }

    /** Makes the table at least so long. */
    void grow(int wanted) throws IOException {
        if (wanted > length) {
            dataset.setLength(wanted);
            settledChunks.clear();
            length = wanted;
        }
        if (wanted > rows.rows()) {
            rows = new RowBytes(type, Arrays.copyOf(rows.bytes(), (wanted + wanted / 2) * rowBytes));
        }
    }

    void mark(int row) {
        marked.set(row);
    }

    /** Writes the marked rows to the operating system. */
    void flush() throws IOException {
        if (marked.isEmpty()) {
            return;
        }
        if (!byChunks) {
            writeRows();
            dataset.flush();
        } else if (!writeChunks()) {
            dataset.flush();
        }
        marked.clear();
    }

    /** Whether all of them had their places in the file before. */
    private boolean writeChunks() throws IOException {
        boolean settled = true;
        for (int row = marked.nextSetBit(0); row >= 0;) {
            int from = row - row % chunkRows;
            int to = from + chunkRows; // beyond the last row: zeros, as HDF5 fills it
            dataset.writeChunk(from, Arrays.copyOfRange(rows.bytes(), from * rowBytes, to * rowBytes));
            settled &= settledChunks.get(from / chunkRows);
            settledChunks.set(from / chunkRows);
            row = marked.nextSetBit(to);
        }
        return settled;
    }

    private void writeRows() throws IOException {
        for (int from = marked.nextSetBit(0); from >= 0;) {
            int to = marked.nextClearBit(from);
            dataset.writeRows(from, Arrays.copyOfRange(rows.bytes(), from * rowBytes, to * rowBytes), to - from);
            from = marked.nextSetBit(to);
        }
    }
}
