// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import org.mtlive.hdf5.H5Dataset;
import org.mtlive.hdf5.H5Type;

/** The rows of a table that only this writer changes: changed in memory, written in place, neighbours in one go. */
final class CachedRows {
    private final H5Dataset dataset;
    private final int rowBytes;
    private final H5Type.Compound type;
    private RowBytes rows;
    private final BitSet marked = new BitSet();

    CachedRows(H5Dataset dataset) throws IOException {
        this.dataset = dataset;
        this.type = (H5Type.Compound) dataset.type();
        this.rowBytes = type.sizeBytes();
        this.rows = new RowBytes(type, dataset.readRows(0, Math.toIntExact(dataset.length())));
    }

    RowBytes rows() {
        return rows;
    }

    /** Makes the table at least so long. */
    void grow(int length) throws IOException {
        if (length > rows.rows()) {
            dataset.setLength(length);
            rows = new RowBytes(type, Arrays.copyOf(rows.bytes(), length * rowBytes));
        }
    }

    void mark(int row) {
        marked.set(row);
    }

    /** Writes the marked rows and flushes the table. */
    void flush() throws IOException {
        for (int from = marked.nextSetBit(0); from >= 0;) {
            int to = marked.nextClearBit(from);
            dataset.writeRows(from, Arrays.copyOfRange(rows.bytes(), from * rowBytes, to * rowBytes), to - from);
            from = marked.nextSetBit(to);
        }
        if (!marked.isEmpty()) {
            dataset.flush();
            marked.clear();
        }
    }
}
