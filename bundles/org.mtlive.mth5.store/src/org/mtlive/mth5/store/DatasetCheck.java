// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.util.List;
import java.util.Optional;
import org.mtlive.hdf5.ChunkPlace;
import org.mtlive.hdf5.H5Dataset;
import org.mtlive.hdf5.H5Exception;
import org.mtlive.hdf5.H5Feature;
import org.mtlive.hdf5.H5Type;

/**
 * Finds how much of a dataset is there and can be read.
 *
 * <p>Design note: a file whose end was cut off is made long again before HDF5 opens it, and what lay in the missing
 * part then reads as zeros without an error. So it is looked up where each chunk lies.
 *
 * @param wholeBytes bytes from the start of the file that are its own; {@link Long#MAX_VALUE} for all
 * @param values whether every value is read, too
 */
record DatasetCheck(long wholeBytes, boolean values) {
    private static final int SLICE_BYTES = 1 << 20;

    /** Elements of the first dimension that are there, counted from the first; says now and then that it goes on. */
    long readable(H5Dataset dataset, Runnable progress) throws H5Exception {
        H5Type type = dataset.type();
        if (dataset.shape().length != 1 || type.isVariable()) {
            return values ? readWhole(dataset, type) : dataset.length();
        }
        long there = wholeBytes == Long.MAX_VALUE ? dataset.length() : inTheFile(dataset, type);
        return values ? readSlices(dataset, type, there, progress) : there;
    }

    private static long readWhole(H5Dataset dataset, H5Type type) {
        try {
            if (type.equals(H5Type.TEXT)) {
                dataset.readTexts();
            } else if (!type.isVariable() && fits(dataset, type)) {
                dataset.readAll();
            }
            return dataset.length();
        } catch (H5Exception e) {
            return 0;
        }
    }

    private static boolean fits(H5Dataset dataset, H5Type type) {
        double bytes = type.sizeBytes();
        for (long extent : dataset.shape()) {
            bytes *= extent;
        }
        return bytes < Integer.MAX_VALUE / 4;
    }

    private long inTheFile(H5Dataset dataset, H5Type type) throws H5Exception {
        long[] chunk = dataset.chunk();
        if (chunk.length == 0 || !dataset.file().library().features().contains(H5Feature.CHUNK_PLACES)) {
            return dataset.length();
        }
        List<String> filters = dataset.filters();
        for (long first = 0; first < dataset.length(); first += chunk[0]) {
            Optional<ChunkPlace> place = place(dataset, first);
            if (place.isPresent() && place.get().end() > wholeBytes) {
                long bytes = filters.isEmpty() ? Math.max(0, wholeBytes - place.get().address()) : 0;
                long end = first + bytes / type.sizeBytes();
                if (end < dataset.length()) {
                    return end;
                }
            }
        }
        return dataset.length();
    }

    /** A chunk whose place cannot be read is found by reading it. */
    private static Optional<ChunkPlace> place(H5Dataset dataset, long first) {
        try {
            return dataset.chunkPlace(first);
        } catch (H5Exception e) {
            return Optional.empty();
        }
    }

    private static long readSlices(H5Dataset dataset, H5Type type, long length, Runnable progress)
            throws H5Exception {
        int slice = Math.max(1, SLICE_BYTES / Math.max(1, type.sizeBytes()));
        for (long first = 0; first < length; first += slice) {
            int count = (int) Math.min(slice, length - first);
            progress.run();
            if (!canRead(dataset, first, count)) {
                return first + readChunks(dataset, first, count);
            }
        }
        return length;
    }

    /** Elements of a slice in front of the first chunk that cannot be read. */
    private static long readChunks(H5Dataset dataset, long first, int count) throws H5Exception {
        long[] chunk = dataset.chunk();
        long at = first;
        while (chunk.length > 0 && at < first + count) {
            long end = Math.min((at / chunk[0] + 1) * chunk[0], first + count);
            if (!canRead(dataset, at, (int) (end - at))) {
                break;
            }
            at = end;
        }
        return at - first;
    }

    private static boolean canRead(H5Dataset dataset, long first, int count) {
        try {
            dataset.readRows(first, count);
            return true;
        } catch (H5Exception e) {
            return false;
        }
    }
}
