// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.writer;

import java.util.Objects;

import org.mtlive.mth5.ChannelId;

/**
 * A stretch of samples that a flush made visible to readers.
 *
 * @param channel     which channel
 * @param firstSample first new sample, 0-based
 * @param endSample   after the last sample; the length of the channel as readers see it now
 */
public record FlushedExtent(ChannelId channel, long firstSample, long endSample) {

    /** Checks the order. */
    public FlushedExtent {
        Objects.requireNonNull(channel, "channel");
        if (firstSample < 0 || endSample < firstSample) {
            throw new IllegalArgumentException("not a stretch: " + firstSample + ".." + endSample);
        }
    }
}
