// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mtlive.hdf5.ChunkPlace;
import org.mtlive.hdf5.H5Dataset;
import org.mtlive.hdf5.H5Feature;

/**
 * The chunks of a small dataset of one dimension as they lie in the file, one after another. They stay at their places
 * while a SWMR writer has the file, because they are not filtered.
 */
final class ChunkBytes {
    private static final byte[] NOTHING = {};

    private final H5Dataset dataset;
    private final FileBytes file;
    private List<ChunkPlace> stretches = List.of();
    private long foundRows = -1;
    private int bytes;

    ChunkBytes(H5Dataset dataset, FileBytes file) {
        this.dataset = dataset;
        this.file = file;
    }

    /** Asks HDF5 for the places when the dataset has grown, or could not be read. */
    void find() throws IOException {
        if (foundRows == dataset.length()) {
            return;
        }
        foundRows = dataset.length();
        stretches = places();
        bytes = Math.toIntExact(stretches.stream().mapToLong(ChunkPlace::bytes).sum());
    }

    /** A new array; empty when a chunk has no place yet, the library does not tell it, or the file is shorter. */
    byte[] read() {
        if (bytes == 0) {
            return NOTHING;
        }
        byte[] read = new byte[bytes];
        int at = 0;
        try {
            for (ChunkPlace stretch : stretches) {
                file.read(stretch.address(), read, at, (int) stretch.bytes());
                at += (int) stretch.bytes();
            }
            return read;
        } catch (IOException e) {
            foundRows = -1; // then HDF5 is asked, and says what is wrong
            return NOTHING;
        }
    }

    private List<ChunkPlace> places() throws IOException {
        long[] chunk = dataset.chunk();
        if (chunk.length != 1 || !dataset.filters().isEmpty()
                || !dataset.file().library().features().contains(H5Feature.CHUNK_PLACES)) {
            return List.of();
        }
        List<ChunkPlace> found = new ArrayList<>();
        for (long row = 0; row < dataset.length(); row += chunk[0]) {
            Optional<ChunkPlace> place = dataset.chunkPlace(row);
            if (place.isEmpty()) {
                return List.of();
            }
            if (!found.isEmpty() && found.getLast().end() == place.get().address()) {
                ChunkPlace last = found.removeLast();
                found.add(new ChunkPlace(last.address(), last.bytes() + place.get().bytes()));
            } else {
                found.add(place.get());
            }
        }
        return found;
    }
}
