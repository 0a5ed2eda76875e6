// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.time.Instant;
import org.mtlive.mth5.ChannelId;

/**
 * A row of {@code /mtlive/gaps}.
 *
 * @param channel the channel
 * @param kind what happened
 * @param firstSample index of the first sample concerned, 0-based from the start of the run
 * @param samples number of samples concerned
 * @param time when the writer noticed it
 * @param detail words for people; cut to 127 bytes of UTF-8 in the file
 */
public record GapRow(ChannelId channel, GapKind kind, long firstSample, long samples, Instant time, String detail) {
    public GapRow {
        if (firstSample < 0 || samples < 1) {
            throw new IllegalArgumentException("a gap needs firstSample >= 0 and samples >= 1: " + firstSample + ", "
                    + samples);
        }
    }
}
