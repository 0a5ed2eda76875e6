// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.util.List;
import java.util.Map;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelSummaryRow;

/**
 * A row of {@code /mtlive/committed}: how many samples of a channel are safe to read.
 *
 * @param reference the channel, as in channel_summary
 * @param samples counted from the first one
 * @param path of the channel, from the root
 */
public record CommittedRow(long reference, long samples, String path) {

    /** One for each row of channel_summary, in its order. */
    static List<CommittedRow> of(List<ChannelSummaryRow> rows, Map<ChannelId, String> paths) {
        return rows.stream().map(row -> new CommittedRow(row.hdf5Reference(), row.nSamples(),
                paths.getOrDefault(row.channelId(), ""))).toList();
    }
}
