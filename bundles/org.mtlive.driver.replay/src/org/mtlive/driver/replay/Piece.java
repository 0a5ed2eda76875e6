// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.replay;

import java.util.List;

import org.mtlive.mth5.ChannelId;
import org.mtlive.reader.SampleRange;

/**
 * What a channel of a file has of one run, and where it lies in the replay.
 *
 * @param id         the channel
 * @param firstIndex index in the replay of its sample 0
 * @param samples    the samples that were recorded, without padding; in rising order
 */
record Piece(ChannelId id, long firstIndex, List<SampleRange> samples) {

    /** Copies the list. */
    Piece {
        samples = List.copyOf(samples);
    }

    /** Index in the replay after its last sample. */
    long endIndex() {
        return samples.isEmpty() ? firstIndex : firstIndex + samples.getLast().endSample();
    }
}
