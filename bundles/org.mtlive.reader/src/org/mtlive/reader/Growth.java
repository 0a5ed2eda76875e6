// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader;

import java.util.Objects;
import org.mtlive.mth5.ChannelId;

/**
 * Samples of a channel that have become readable.
 *
 * @param channel the channel
 * @param fromSample first new sample
 * @param endSample after the last new sample; all samples before it are readable
 */
public record Growth(ChannelId channel, long fromSample, long endSample) {
    /** Checks the range. */
    public Growth {
        Objects.requireNonNull(channel, "channel");
        if (fromSample < 0 || endSample < fromSample) {
            throw new IllegalArgumentException("not a range of samples: " + fromSample + " to " + endSample);
        }
    }

    /** {@return how many samples are new} */
    public long samples() {
        return endSample - fromSample;
    }
}
