// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

/**
 * Room that is set aside below the end of allocation before readers come, so that structure can grow later while they
 * stay attached.
 *
 * @param metadataBytes size of the metadata block of the session, in bytes; about 12 kB go for a run of five channels
 * @param heapHoles number of free 4096-byte holes for global heap collections; one to two go for a run; without
 *        holes no structure grows live
 * @param summaryRows blank rows that the stored channel_summary gets in advance, for channels that come live: then
 *        readers that never refresh the table see them too. When they are used up, or with 0, the table is extended and
 *        readers must refresh it. Rows not in use are dropped when the file is closed in order
 */
public record Reserve(long metadataBytes, int heapHoles, int summaryRows) {
    /** Measured 12.4 kB, and one to two holes; a tenth is never given out. */
    private static final int METADATA_A_RUN = 16 * 1024;
    private static final int HOLES_A_RUN = 2;
    /** Beside the runs: the budget takes twice what a change may need, and announces the end four runs before. */
    private static final int SPARE_HOLES = 20;
    /** What the file itself needs when it goes live. */
    private static final long LEAST_METADATA = 1L << 20;
    /** The default: 16 MiB of metadata, 2068 holes, 250 blank rows; room for about a thousand runs. Sparse on disk. */
    public static final Reserve DEFAULT = forRuns(1024, 250);
    /** No reserve at all: appending only. */
    public static final Reserve NONE = new Reserve(2048, 0, 0);

    /**
     * {@return room for about so many runs of five channels; none for 0}
     *
     * @param runs 0 or more; a station or a survey takes as much as a run
     * @param summaryRows blank rows in advance
     */
    public static Reserve forRuns(int runs, int summaryRows) {
        return runs == 0 ? new Reserve(NONE.metadataBytes(), 0, summaryRows)
                : new Reserve(Math.max(LEAST_METADATA, (long) METADATA_A_RUN * runs),
                        HOLES_A_RUN * runs + SPARE_HOLES, summaryRows);
    }

    public Reserve {
        if (metadataBytes < 2048 || metadataBytes > 1L << 32) {
            throw new IllegalArgumentException("metadataBytes must be 2048 .. 4 GiB: " + metadataBytes);
        }
        if (heapHoles < 0 || heapHoles > 1_000_000) {
            throw new IllegalArgumentException("heapHoles must be 0 .. 1000000: " + heapHoles);
        }
        if (summaryRows < 0 || summaryRows > 10_000_000) {
            throw new IllegalArgumentException("summaryRows must be 0 .. 10000000: " + summaryRows);
        }
    }
}
