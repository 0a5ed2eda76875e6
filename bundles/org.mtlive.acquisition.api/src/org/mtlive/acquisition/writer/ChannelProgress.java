// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.writer;

import java.util.Objects;

import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.SampleType;

/**
 * How far one channel is.
 *
 * @param channel        which channel
 * @param sampleType     how its samples are stored
 * @param samples        samples in the file, padding included
 * @param visibleSamples those of them that readers can see
 * @param delivering     whether an instrument feeds it that has not ended
 */
public record ChannelProgress(ChannelId channel, SampleType sampleType, long samples, long visibleSamples,
        boolean delivering) {

    /** Checks the counts. */
    public ChannelProgress {
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(sampleType, "sampleType");
        if (visibleSamples < 0 || visibleSamples > samples) {
            throw new IllegalArgumentException(visibleSamples + " of " + samples + " samples cannot be visible");
        }
    }
}
