// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver;

import java.util.EnumSet;
import java.util.Set;

/** Something a driver knows about the samples of a batch. New bits may be added: keep a {@code default} branch. */
public enum QualityBit {
    /** At least one sample is at the end of the digitiser's range. */
    CLIPPED(1),
    /** Samples before this batch were lost. */
    GAP_BEFORE(1 << 1),
    /** A calibration signal was on. */
    CALIBRATION(1 << 2),
    /** The clock was not locked to its reference. */
    CLOCK_UNLOCKED(1 << 3),
    /** At least one sample stands for a missing one. */
    PADDED(1 << 4);

    /** One bit. */
    private final int mask;

    QualityBit(int mask) {
        this.mask = mask;
    }

    /**
     * The bit as it is kept in {@link SampleBatch#quality()}.
     *
     * @return one bit set
     */
    public int mask() {
        return mask;
    }

    /**
     * Puts bits together.
     *
     * @param bits any number of them
     * @return their masks, or-ed
     */
    public static int maskOf(QualityBit... bits) {
        int mask = 0;
        for (QualityBit bit : bits) {
            mask |= bit.mask;
        }
        return mask;
    }

    /**
     * Takes a mask apart.
     *
     * @param mask as {@link SampleBatch#quality()}; unknown bits are left out
     * @return a new set
     */
    public static Set<QualityBit> of(int mask) {
        Set<QualityBit> bits = EnumSet.noneOf(QualityBit.class);
        for (QualityBit bit : values()) {
            if ((mask & bit.mask) != 0) {
                bits.add(bit);
            }
        }
        return bits;
    }
}
