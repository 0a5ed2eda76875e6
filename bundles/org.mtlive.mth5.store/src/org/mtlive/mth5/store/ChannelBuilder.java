// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mtlive.hdf5.DatasetCreation;
import org.mtlive.hdf5.H5Dataset;
import org.mtlive.hdf5.H5Group;
import org.mtlive.hdf5.H5Type;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelKind;
import org.mtlive.mth5.ChannelSpec;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.SampleType;
import org.mtlive.mth5.Times;

/** Makes channel datasets, and tells from a dataset what channel it is. */
final class ChannelBuilder {
    /** What says which samples these are, and is kept by the store itself. */
    static final Set<String> FIXED_ATTRIBUTES = Set.of("component", "type", "sample_rate", "time_period.start",
            "time_period.end");
    /** Chunks must not fit the 4096-byte holes of a reserve. */
    private static final int MIN_CHUNK_BYTES = 4097;
    private static final int SMALL_CHUNK_BYTES = 8192;
    private static final int LARGE_CHUNK_BYTES = 1 << 20;
    /** A flush a second is usual; a chunk of one to two flushes is the fastest. */
    private static final double CHUNK_SECONDS = 2;

    private ChannelBuilder() { }

    static H5Type type(ChannelSpec spec) {
        return type(spec.sampleType());
    }

    /** Without samples. */
    static DatasetCreation creation(ChannelSpec spec) {
        return DatasetCreation.live(0, chunkSamples(spec));
    }

    /** Writes all attributes of a new channel. */
    static void describe(H5Dataset dataset, ChannelSpec spec) throws IOException {
        Map<String, Object> values = new TreeMap<>(spec.completeMetadata().toAttributes());
        values.put(AttributeCodec.TYPE, spec.kind().mth5Type());
        values.put(AttributeCodec.REFERENCE, AttributeCodec.REFERENCE_TEXT);
        AttributeCodec.write(dataset, values);
    }

    /** The dataset of a channel that is there; one with filters gets the chunk cache that appending to it needs. */
    static H5Dataset open(H5Group root, String path) throws IOException {
        H5Dataset dataset = root.openDataset(path);
        if (!root.file().isWritable() || dataset.filters().isEmpty()) {
            return dataset;
        }
        long cacheBytes = DatasetCreation.filterCache(dataset.chunk()[0]);
        dataset.close();
        return root.openDataset(path, cacheBytes);
    }

    /** As given, but at least so large that a chunk has more than 4096 bytes; else one to two flushes' worth. */
    static int chunkSamples(ChannelSpec spec) {
        int bytes = spec.sampleType().bytes();
        int given = spec.chunkSamples();
        if (given > 0) {
            int times = (MIN_CHUNK_BYTES + given * bytes - 1) / (given * bytes);
            return (long) given * bytes >= MIN_CHUNK_BYTES ? given : given * times;
        }
        double wanted = spec.sampleRateHz() * CHUNK_SECONDS;
        int samples = SMALL_CHUNK_BYTES / bytes;
        while (samples < wanted && samples < LARGE_CHUNK_BYTES / bytes) {
            samples *= 2;
        }
        return samples;
    }

    /** Of a dataset that was made as the specification says. */
    static ChannelInfo info(ChannelSpec spec, String path, H5Dataset dataset) throws IOException {
        return new ChannelInfo(spec.id(), path, dataset.reference().address(), spec.kind(), spec.sampleType(),
                spec.sampleRateHz(), spec.start(), chunkSamples(spec));
    }

    /** Of a dataset that is there. */
    static ChannelInfo info(ChannelId id, String path, H5Dataset dataset) throws IOException {
        Map<String, Object> values = AttributeCodec.read(dataset);
        ChannelKind kind = ChannelKind.ofText(AttributeCodec.text(values, "type"))
                .orElse(ChannelKind.ofComponent(id.component()));
        double rate = AttributeCodec.real(values, "sample_rate");
        if (!(rate > 0)) {
            throw new Mth5Exception("Channel " + id + " has no usable sample_rate (" + values.get("sample_rate")
                    + "). Correct the attribute of " + path + ".");
        }
        String start = AttributeCodec.text(values, "time_period.start");
        Instant time = start.isEmpty() ? Times.DEFAULT : Times.parse(start);
        long[] chunk = dataset.chunk();
        return new ChannelInfo(id, path, dataset.reference().address(), kind, sampleType(id, dataset.type()), rate,
                time, chunk.length == 0 ? 0 : Math.toIntExact(chunk[0]));
    }

    private static H5Type type(SampleType type) {
        return switch (type) {
            case INT32 -> H5Type.INT32;
            case INT64 -> H5Type.INT64;
            case FLOAT32 -> H5Type.FLOAT32;
            case FLOAT64 -> H5Type.FLOAT64;
        };
    }

    /** The smallest sample type that holds all values of the file's type. */
    private static SampleType sampleType(ChannelId id, H5Type type) throws Mth5Exception {
        return switch (type) {
            case H5Type.Real(int bytes) -> bytes == Float.BYTES ? SampleType.FLOAT32 : SampleType.FLOAT64;
            case H5Type.Whole(int bytes, boolean signed) ->
                bytes < Integer.BYTES || bytes == Integer.BYTES && signed ? SampleType.INT32 : SampleType.INT64;
            default -> throw new Mth5Exception("Channel " + id + " has samples of type " + type
                    + ", which are no numbers. Choose another channel.");
        };
    }
}
