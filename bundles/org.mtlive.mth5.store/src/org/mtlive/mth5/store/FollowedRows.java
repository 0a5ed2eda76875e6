// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.util.Arrays;
import org.mtlive.hdf5.H5Dataset;
import org.mtlive.hdf5.H5Type;

/**
 * A small table that another process writes in place, looked at so often that HDF5 is asked only where it must be.
 *
 * <p>Design note: H5Drefresh and H5Dread cost fifty times what it costs to read the chunks where they lie, and most
 * looks of a poller find nothing new. So the bytes are compared first. If nothing but counts has changed (the one
 * column that may), they are taken from there: what stands beside them proves that it is still this table. Anything
 * else is read by HDF5. A table that grew by a whole chunk is seen by {@link #refresh()} only.
 */
final class FollowedRows {
    private final H5Dataset dataset;
    private final ChunkBytes chunks;
    private final int rowBytes;
    private final int countsFrom;
    private final int countsTo;
    private byte[] seen = {};
    private RowBytes rows;

    /** @param counts name of the column that may change alone; of a column that is not there nothing may */
    FollowedRows(H5Dataset dataset, FileBytes file, String counts) throws IOException {
        this.dataset = dataset;
        this.chunks = new ChunkBytes(dataset, file);
        H5Type.Compound type = (H5Type.Compound) dataset.type();
        rowBytes = type.sizeBytes();
        int from = 0;
        int to = 0;
        for (H5Type.Member member : type.members()) {
            if (member.name().equals(counts)) {
                from = member.offset();
                to = from + member.type().sizeBytes();
            }
        }
        countsFrom = from;
        countsTo = to;
        refresh();
    }

    /** The rows of the last refresh; the same object as long as there was none. */
    RowBytes rows() {
        return rows;
    }

    /** Reads the table again by HDF5. */
    void refresh() throws IOException {
        dataset.refresh();
        chunks.find();
        byte[] bytes = chunks.read();
        rows = new RowBytes((H5Type.Compound) dataset.type(),
                dataset.readRows(0, Math.toIntExact(dataset.length())));
        seen = bytes.length >= rows.bytes().length && differOnlyInCounts(rows.bytes(), bytes, rows.bytes().length)
                ? bytes : new byte[0];
    }

    /** Looks whether the table has changed, and reads it again if so. */
    boolean refreshChanged() throws IOException {
        byte[] now = chunks.read();
        boolean known = now.length > 0 && now.length == seen.length;
        if (known && Arrays.equals(now, seen)) {
            return false;
        }
        RowBytes before = rows;
        if (known && differOnlyInCounts(now, seen, now.length)) {
            rows = new RowBytes((H5Type.Compound) dataset.type(), Arrays.copyOf(now, before.bytes().length));
            seen = now;
        } else {
            refresh();
        }
        return !Arrays.equals(before.bytes(), rows.bytes());
    }

    private boolean differOnlyInCounts(byte[] a, byte[] b, int length) {
        int known = rows.bytes().length;
        int at = Arrays.mismatch(a, 0, length, b, 0, length);
        while (at >= 0) {
            int column = at % rowBytes;
            if (at >= known || column < countsFrom || column >= countsTo) {
                return false;
            }
            int from = at - column + countsTo;
            int next = Arrays.mismatch(a, from, length, b, from, length);
            at = next < 0 ? next : from + next;
        }
        return true;
    }
}
