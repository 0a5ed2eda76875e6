// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.writer;

/**
 * How much of the room for live structure is used.
 *
 * @param used              the scarcest part of it, 0 (nothing) to 1 (all)
 * @param freeMetadataBytes free bytes for groups, links, attributes and indexes
 * @param freeHeapHoles     free places for texts, 4096 bytes each
 * @param low               whether its end is near, as was warned of
 * @param exhausted         whether no structure is taken live any more
 */
public record ReserveUse(double used, long freeMetadataBytes, int freeHeapHoles, boolean low, boolean exhausted) {

    /** Checks the numbers. */
    public ReserveUse {
        if (!(used >= 0 && used <= 1) || freeMetadataBytes < 0 || freeHeapHoles < 0) {
            throw new IllegalArgumentException("not a use of a reserve: " + used + ", " + freeMetadataBytes + " bytes, "
                    + freeHeapHoles + " holes");
        }
    }
}
