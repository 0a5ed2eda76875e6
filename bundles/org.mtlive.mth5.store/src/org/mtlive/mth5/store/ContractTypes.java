// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import org.mtlive.hdf5.H5Type;

/**
 * The tables of {@code /mtlive}.
 *
 * <p>Design note: rows are of fixed size, so that they can be changed in place. A chunk of what is changed has at most
 * 16 rows, so that a reader meets no torn row. A chunk of any has more than 4096 bytes, so that it never takes one of the
 * holes reserved for strings; the row of {@code committed} carries the path for that, and for readers that want no other
 * table.
 */
enum ContractTypes {
    WRITER("writer", 8, new CompoundBuilder().text(36, "uuid").text(64, "host").whole("pid")
            .text(36, "boot_id", "started").whole("heartbeat").text(36, "heartbeat_time").text(12, "state")
            .text(256, "reason")
            .whole("epoch", "samples", "bytes", "queue_depth", "queue_high_water", "flushes")
            .real("flush_p50_us", "flush_p99_us", "flush_max_us").build()),
    COMMITTED("committed", 16, new CompoundBuilder().reference("hdf5_reference").whole("samples").text(248, "path")
            .build()),
    GAPS("gaps", 16, new CompoundBuilder().text(30, "survey", "station").text(20, "run", "component").text(12, "kind")
            .whole("first_sample", "samples").text(36, "time").text(128, "detail").build()),
    NOTES("notes", 16, new CompoundBuilder().text(36, "time").text(64, "author").text(384, "text").build()),
    INSTRUMENTS("instruments", 16, new CompoundBuilder().whole("number").text(104, "run").text(160, "components")
            .text(80, "title").build()),
    TIMING("timing", 64, new CompoundBuilder().whole("instrument").text(8, "kind")
            .whole("sample", "end_sample", "device_ns", "host_ns", "wall_ns", "locked", "satellites")
            .real("offset_seconds").build()),
    READINGS("readings", 64, new CompoundBuilder().whole("instrument").text(12, "kind").text(24, "name")
            .real("value", "percent").whole("sample", "wall_ns").build());

    private final String datasetName;
    private final int chunkRows;
    private final H5Type.Compound type;

    ContractTypes(String datasetName, int chunkRows, H5Type.Compound type) {
        this.datasetName = datasetName;
        this.chunkRows = chunkRows;
        this.type = type;
    }

    String datasetName() {
        return datasetName;
    }

    int chunkRows() {
        return chunkRows;
    }

    H5Type.Compound type() {
        return type;
    }

    /** Whether rows are only added, and stay as they are. */
    boolean isAppendOnly() {
        return switch (this) {
            case GAPS, NOTES, TIMING, READINGS -> true;
            case WRITER, COMMITTED, INSTRUMENTS -> false;
        };
    }

    String path() {
        return "/" + LiveContract.GROUP + "/" + datasetName;
    }
}
