// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

/**
 * What is left of the room for structure that grows live.
 *
 * @param freeMetadataBytes free bytes for groups, links, attributes and indexes
 * @param freeHeapHoles free holes that hold a global heap collection (4096 bytes)
 * @param used part of the reserve that is used, 0 to 1: the larger one of metadata and holes
 * @param low the end of the reserve is near and should be announced: three quarters are used, or four runs fit
 * @param exhausted no structure is taken any more until the file is {@linkplain Mth5File#rollOver rolled over}
 */
public record ReserveLevel(long freeMetadataBytes, int freeHeapHoles, double used, boolean low,
        boolean exhausted) {
    /** From this part on the end of the reserve should be announced. */
    public static final double LOW = 0.75;
    /** From this part on structure is refused. */
    public static final double REFUSED = 0.90;
}
