// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mtlive.hdf5.H5Dataset;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelSummaryRow;

/**
 * channel_summary as the data are now: number of samples and end from the extents.
 *
 * <p>Design note: a dataset is never refreshed while there are two handles of it. libhdf5 2.0 then reads wrong chunks
 * through both. So channels that are open are refreshed before the walk opens them again.
 */
final class LiveSummary {
    private final OpenFile file;
    private final Tree tree;

    LiveSummary(OpenFile file, Tree tree) {
        this.file = file;
        this.tree = tree;
    }

    /** Rows that are stored first, in their order; then those of other channels. */
    List<ChannelSummaryRow> rows() throws IOException {
        Map<ChannelId, ChannelSummaryRow> stored = new LinkedHashMap<>();
        file.summaryRows().read().forEach(row -> stored.put(row.channelId(), row));
        Map<ChannelId, ChannelSummaryRow> live = walk(stored);
        List<ChannelSummaryRow> rows = new ArrayList<>();
        stored.keySet().stream().map(live::remove).filter(row -> row != null).forEach(rows::add);
        rows.addAll(live.values());
        return rows;
    }

    /** All rows made anew of the objects, in the order of the tree; the stored table is not looked at. */
    List<ChannelSummaryRow> anew() throws IOException {
        return new ArrayList<>(walk(Map.of()).values());
    }

    private Map<ChannelId, ChannelSummaryRow> walk(Map<ChannelId, ChannelSummaryRow> stored) throws IOException {
        Map<ChannelId, ChannelSummaryRow> live = new LinkedHashMap<>();
        SummaryEntry entry = new SummaryEntry(file);
        file.channels().refresh();
        tree.visit((id, dataset) -> {
            long samples = length(id, dataset);
            ChannelSummaryRow row = stored.get(id);
            live.put(id, row == null ? entry.row(id, dataset, samples) : withExtent(row, samples));
        });
        return live;
    }

    private long length(ChannelId id, H5Dataset dataset) throws IOException {
        Optional<Channel> open = file.channels().find(id);
        if (open.isPresent()) {
            return open.get().length();
        }
        if (file.isFollowing()) {
            dataset.refresh();
        }
        return dataset.length();
    }

    private static ChannelSummaryRow withExtent(ChannelSummaryRow stored, long samples) {
        if (stored.nSamples() == samples) {
            return stored;
        }
        return stored.withExtent(samples, SummaryEntry.end(stored.start(), samples, stored.sampleRate(), ""),
                samples > 0);
    }
}
