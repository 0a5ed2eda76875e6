// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.mtlive.hdf5.ChunkPlace;
import org.mtlive.hdf5.H5Dataset;
import org.mtlive.hdf5.H5Feature;
import org.mtlive.hdf5.H5Type;
import org.mtlive.mth5.SampleType;

/**
 * The newest chunk of a channel that another process writes, read where it lies in the file.
 *
 * <p>Design note: a reader that follows reads what came since its last look, which mostly lies in the chunk it read from
 * before. H5Drefresh and H5Dread of that cost some hundred microseconds, its bytes a few. A chunk without filters stays
 * at its place while a SWMR writer has the file; the commit record tells how far it is filled.
 */
final class FillingChunk {
    private static final int LARGEST_READ = 1 << 20;

    private final ChannelInfo info;
    private final FileBytes file;
    private long firstSample;
    private long endSample;
    private long address;

    FillingChunk(ChannelInfo info, FileBytes file) {
        this.info = info;
        this.file = file;
    }

    /**
     * Remembers the place of the chunk with this sample, if HDF5 tells it.
     *
     * @param dataset refreshed since the sample was flushed
     */
    void find(H5Dataset dataset, long sample) throws IOException {
        long first = sample - sample % info.chunkSamples();
        if (first == firstSample && endSample > first) {
            return;
        }
        endSample = 0;
        firstSample = first;
        if (!isPlain(dataset)) {
            return;
        }
        Optional<ChunkPlace> place = dataset.chunkPlace(first);
        if (place.isPresent()) {
            address = place.get().address();
            endSample = first + info.chunkSamples();
        }
    }

    /** Reads samples that are flushed; false, with nothing read, unless all of them lie in the chunk. */
    boolean read(long first, double[] target, int offset, int count) {
        int size = info.sampleType().bytes();
        if (first < firstSample || first + count > endSample || (long) count * size > LARGEST_READ) {
            return false;
        }
        byte[] bytes = new byte[count * size];
        try {
            file.read(address + (first - firstSample) * size, bytes, 0, bytes.length);
        } catch (IOException e) {
            endSample = 0; // HDF5 is asked instead, and says what is wrong
            return false;
        }
        ByteBuffer samples = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        switch (info.sampleType()) {
            case INT32 -> {
                for (int i = 0; i < count; i++) {
                    target[offset + i] = samples.getInt(i * size);
                }
            }
            case INT64 -> {
                for (int i = 0; i < count; i++) {
                    target[offset + i] = samples.getLong(i * size);
                }
            }
            case FLOAT32 -> {
                for (int i = 0; i < count; i++) {
                    target[offset + i] = samples.getFloat(i * size);
                }
            }
            case FLOAT64 -> samples.asDoubleBuffer().get(target, offset, count);
        }
        return true;
    }

    /** Whether the bytes of a chunk are the samples. */
    private boolean isPlain(H5Dataset dataset) throws IOException {
        H5Type type = switch (info.sampleType()) {
            case INT32 -> H5Type.INT32;
            case INT64 -> H5Type.INT64;
            case FLOAT32 -> H5Type.FLOAT32;
            case FLOAT64 -> H5Type.FLOAT64;
        };
        return info.chunkSamples() > 0 && dataset.type().equals(type) && dataset.chunk().length == 1
                && dataset.filters().isEmpty()
                && dataset.file().library().features().contains(H5Feature.CHUNK_PLACES);
    }
}
