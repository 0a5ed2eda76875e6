// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import org.mtlive.mth5.ChannelId;

/**
 * What became of a channel.
 *
 * @param id its names
 * @param safeSamples samples in the recovered file
 * @param beyondSamples samples that lay behind the commit record, nobody vouches for and were cut off
 * @param lostSamples samples that were committed but are not in the file any more, as when its end was cut off
 */
public record RecoveredChannel(ChannelId id, long safeSamples, long beyondSamples, long lostSamples) {

    /** Checks the counts. */
    public RecoveredChannel {
        if (safeSamples < 0 || beyondSamples < 0 || lostSamples < 0) {
            throw new IllegalArgumentException("counts must be >= 0: " + safeSamples + ", " + beyondSamples + ", "
                    + lostSamples);
        }
    }
}
