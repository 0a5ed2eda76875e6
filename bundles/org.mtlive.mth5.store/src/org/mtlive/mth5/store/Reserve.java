// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

/**
 * Room that is set aside below the end of allocation before readers come, so that structure can grow later while they
 * stay attached.
 *
 * @param metadataBytes size of the metadata block of the session, in bytes; about 12 kB go for a run of five channels
 * @param heapHoles number of free 4096-byte holes for global heap collections; about one goes for a run
 * @param summaryRows rows that the stored channel_summary is sized to in advance; 0 means exactly the channels there
 *        are. Rows not in use are blank, as in an empty table of MTH5, and are dropped when the file is finalised
 */
public record Reserve(long metadataBytes, int heapHoles, int summaryRows) {
    /** The default: 4 MiB of metadata, 256 holes, no blank rows. */
    public static final Reserve DEFAULT = new Reserve(4L << 20, 256, 0);
    /** No reserve at all: appending only. */
    public static final Reserve NONE = new Reserve(2048, 0, 0);

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
