// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

/**
 * How the samples of a finished file are stored.
 *
 * @param deflate level of compression 1 to 9, with the bytes reordered before; 0 for none
 * @param fletcher32 whether every chunk has a checksum
 */
record SampleFilters(int deflate, boolean fletcher32) {
    static final SampleFilters NONE = new SampleFilters(0, false);

    SampleFilters {
        if (deflate < 0 || deflate > 9) {
            throw new IllegalArgumentException("deflate must be 0 to 9: " + deflate);
        }
    }
}
