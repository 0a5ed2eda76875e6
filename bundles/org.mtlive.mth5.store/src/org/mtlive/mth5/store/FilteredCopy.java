// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
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

/**
 * Copies surveys or stations with the samples of their channels stored anew, through filters.
 *
 * <p>Design note: HDF5 copies datasets as they are. So only the channels are made anew; groups come by shallow copies
 * of their parents, which make them empty but with all their attributes, and everything else by deep ones.
 */
final class FilteredCopy {
    static final String SURVEYS = "Surveys";
    static final String STATIONS = "Stations";
    private static final int CHUNK_SAMPLES = 1 << 15;
    private static final int CHUNKS_A_SLICE = 8;

    private final SampleFilters filters;

    FilteredCopy(SampleFilters filters) {
        this.filters = filters;
    }

    /** Copies the group {@link #SURVEYS} of a file, or {@link #STATIONS} of one with a single survey. */
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
            DatasetCreation creation = DatasetCreation.chunked(from.length(), CHUNK_SAMPLES)
                    .withFilters(filters.deflate() > 0, filters.deflate(), filters.fletcher32());
            try (H5Dataset to = made.createDataset(name, from.type(), creation)) {
                for (Map.Entry<String, H5Value> attribute : attributes.entrySet()) {
                    to.setAttribute(attribute.getKey(), withoutAim(attribute.getValue()));
                }
                copySamples(from, to);
            }
            return true;
        }
    }

    private static void copySamples(H5Dataset from, H5Dataset to) throws H5Exception {
        int slice = CHUNK_SAMPLES * CHUNKS_A_SLICE;
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
