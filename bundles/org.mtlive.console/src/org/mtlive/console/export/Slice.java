// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.export;

import java.time.Instant;

import org.mtlive.reader.ChannelInfo;

/**
 * A part of a channel.
 *
 * @param channel     the channel
 * @param firstSample index of the first sample
 * @param endSample   index after the last one
 */
record Slice(ChannelInfo channel, long firstSample, long endSample) {

    long samples() {
        return endSample - firstSample;
    }

    Instant start() {
        return channel.timeOf(firstSample);
    }
}
