// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelSummaryRow;

/** Rebuilds channel_summary from the channels, and the attributes that depend on them. Normal mode. */
final class Summariser {
    private final OpenFile file;
    private final Tree tree;

    Summariser(OpenFile file, Tree tree) {
        this.file = file;
        this.tree = tree;
    }

    void summarise() throws IOException {
        Map<ChannelId, ChannelSummaryRow> before = new HashMap<>();
        file.summaryRows().read().forEach(row -> before.put(row.channelId(), row));
        SummaryEntry entry = new SummaryEntry(file);
        List<ChannelSummaryRow> rows = new ArrayList<>();
        tree.visit((id, dataset) -> {
            ChannelSummaryRow row = entry.row(id, dataset, dataset.length());
            AttributeCodec.write(dataset, Map.of("time_period.end", row.end()));
            rows.add(withKnownData(row, before.get(id)));
        });
        file.summaryRows().rebuild(rows);
        new ParentAttributes(file, tree).update(rows);
    }

    /** Whoever wrote the table has looked for samples other than zero; that holds while nothing is added. */
    private static ChannelSummaryRow withKnownData(ChannelSummaryRow row, ChannelSummaryRow before) {
        return before != null && before.nSamples() == row.nSamples() && row.nSamples() > 0
                ? row.withExtent(row.nSamples(), row.end(), before.hasData()) : row;
    }
}
