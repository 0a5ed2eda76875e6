// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mtlive.hdf5.CopyOption;
import org.mtlive.hdf5.DatasetCreation;
import org.mtlive.hdf5.GroupCreation;
import org.mtlive.hdf5.H5Dataset;
import org.mtlive.hdf5.H5Exception;
import org.mtlive.hdf5.H5Group;
import org.mtlive.hdf5.H5Reference;
import org.mtlive.hdf5.H5Type;
import org.mtlive.hdf5.H5Value;
import org.mtlive.hdf5.ObjectKind;
import org.mtlive.mth5.ChannelSummaryRow;

/**
 * Copies surveys or stations with their channels made anew: first everything without the samples, then the samples.
 *
 * <p>Design note: HDF5 copies datasets as they are, each with its values behind its header. So the channels are made
 * anew, without the room that is left in their last chunks; groups come by shallow copies of their parents, which make
 * them empty but with all their attributes, and everything else by deep ones. With the structure in front, a file whose
 * end is missing lacks samples only.
 */
final class ChannelsCopy {
    static final String SURVEYS = "Surveys";
    static final String STATIONS = "Stations";
    private static final int MOST_CHUNK_SAMPLES = 1 << 15;
    /** A file with chunks of no more than this is not fit for live structure. */
    private static final int SMALL_CHUNK_BYTES = 4096;
    private static final int CHUNKS_A_SLICE = 8;
    /** Of HDF5's index of chunks: its header and first block, and what each chunk takes in further ones. */
    private static final int INDEX_BYTES = 512;
    private static final int CHUNK_INDEX_BYTES = 12;

    private final SampleFilters filters;
    private final Map<String, String> channels = new LinkedHashMap<>();

    ChannelsCopy(SampleFilters filters) {
        this.filters = filters;
    }

    /** Copies all but samples of the group {@link #SURVEYS} of a file, or {@link #STATIONS} of one with a single survey. */
    void copy(H5Group old, H5Group made, String name) throws IOException {
        try (H5Group from = old.openGroup(name); H5Group to = made.createGroup(name, GroupCreation.standard())) {
            AttributeCodec.write(to, AttributeCodec.read(from));
            if (name.equals(STATIONS)) {
                stations(from, to);
            } else {
                for (String survey : from.childNames()) {
                    from.copy(survey, to, survey, CopyOption.SHALLOW);
                    fillGroups(from, to, survey, (before, now, child) -> {
                        if (child.equals(STATIONS)) {
                            stations(before, now);
                        } else {
                            fill(before, now);
                        }
                    });
                }
            }
        }
    }

    private void stations(H5Group old, H5Group made) throws IOException {
        for (String station : old.childNames()) {
            old.copy(station, made, station, CopyOption.SHALLOW);
            fillGroups(old, made, station, (before, now, run) -> run(before, now));
        }
    }

    @FunctionalInterface
    private interface Filling {
        void fill(H5Group old, H5Group made, String name) throws IOException;
    }

    /** Fills the groups in a group that a shallow copy has left empty. */
    private static void fillGroups(H5Group old, H5Group made, String name, Filling filling) throws IOException {
        if (old.childKind(name) != ObjectKind.GROUP) {
            return;
        }
        try (H5Group before = old.openGroup(name); H5Group now = made.openGroup(name)) {
            for (String child : before.childNames()) {
                if (before.childKind(child) == ObjectKind.GROUP) {
                    try (H5Group from = before.openGroup(child); H5Group to = now.openGroup(child)) {
                        filling.fill(from, to, child);
                    }
                }
            }
        }
    }

    private static void fill(H5Group old, H5Group made) throws H5Exception {
        for (String child : old.childNames()) {
            old.copy(child, made, child);
        }
    }

    private void run(H5Group old, H5Group made) throws IOException {
        for (String name : old.childNames()) {
            if (old.childKind(name) != ObjectKind.DATASET || !copyChannel(old, made, name)) {
                old.copy(name, made, name);
            }
        }
    }

    /** False, and nothing done, for a dataset that is no channel or has attributes that cannot be written again. */
    private boolean copyChannel(H5Group old, H5Group made, String name) throws IOException {
        try (H5Dataset from = old.openDataset(name)) {
            Map<String, H5Value> attributes = from.attributes();
            boolean isNumber = from.type() instanceof H5Type.Whole || from.type() instanceof H5Type.Real;
            if (!isNumber || from.shape().length != 1 || !Tree.isChannel(from)
                    || attributes.values().stream().anyMatch(H5Value.Other.class::isInstance)) {
                return false;
            }
            DatasetCreation creation = DatasetCreation.chunked(from.length(), chunk(from.length(), from.type()))
                    .withCompactAttributes(true)
                    .withFilters(filters.deflate() > 0, filters.deflate(), filters.fletcher32());
            try (H5Dataset to = made.createDataset(name, from.type(), creation)) {
                for (Map.Entry<String, H5Value> attribute : attributes.entrySet()) {
                    to.setAttribute(attribute.getKey(), withoutAim(attribute.getValue()));
                }
                channels.put(from.path(), to.path());
            }
            return true;
        }
    }

    /** Of equal size, so that none has much room left. */
    private static int chunk(long length, H5Type type) {
        long chunks = Math.max(1, Math.ceilDiv(length, MOST_CHUNK_SAMPLES));
        return (int) Math.max(Math.ceilDiv(length, chunks), SMALL_CHUNK_BYTES / type.sizeBytes() + 1);
    }

    /** About what the indexes of all chunks take: in one block they lie in front of most samples. */
    static long indexBytes(List<ChannelSummaryRow> rows) {
        return rows.stream().mapToLong(row -> INDEX_BYTES
                + CHUNK_INDEX_BYTES * Math.ceilDiv(row.nSamples(), MOST_CHUNK_SAMPLES)).sum();
    }

    /** Copies the samples of the channels that were made. */
    void copySamples(H5Group oldRoot, H5Group madeRoot) throws H5Exception {
        for (Map.Entry<String, String> channel : channels.entrySet()) {
            try (H5Dataset from = oldRoot.openDataset(channel.getKey());
                    H5Dataset to = madeRoot.openDataset(channel.getValue())) {
                copySamples(from, to);
            }
        }
    }

    private static void copySamples(H5Dataset from, H5Dataset to) throws H5Exception {
        int slice = (int) to.chunk()[0] * CHUNKS_A_SLICE;
        for (long first = 0; first < from.length(); first += slice) {
            int count = (int) Math.min(slice, from.length() - first);
            to.writeRows(first, from.readRows(first, count), count);
        }
    }

    /** As a copy by HDF5 leaves references: an address in another file means nothing. */
    private static H5Value withoutAim(H5Value value) {
        return value instanceof H5Value.Reference ? new H5Value.Reference(new H5Reference(0)) : value;
    }
}
