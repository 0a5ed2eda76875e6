// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mtlive.hdf5.H5Dataset;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelSpec;
import org.mtlive.mth5.ChannelSummaryRow;

/**
 * Makes channels known that have just come into the file. In SWMR mode they get their rows in the tables, and their
 * handles stay open for appending; in normal mode the tables are rebuilt later.
 */
final class NewChannels {
    private final OpenFile file;

    NewChannels(OpenFile file) {
        this.file = file;
    }

    /** @param datasets of these channels, in their order; taken over */
    void enter(List<ChannelSpec> channels, List<H5Dataset> datasets) throws IOException {
        if (!file.isSwmr()) {
            for (H5Dataset dataset : datasets) {
                dataset.close();
            }
            return;
        }
        SummaryEntry entry = new SummaryEntry(file);
        List<ChannelSummaryRow> rows = new ArrayList<>();
        List<CommittedRow> committed = new ArrayList<>();
        for (int i = 0; i < channels.size(); i++) {
            ChannelId id = channels.get(i).id();
            H5Dataset dataset = datasets.get(i);
            ChannelInfo info = ChannelBuilder.info(channels.get(i), file.version().path(id), dataset);
            rows.add(entry.row(id, dataset, 0));
            committed.add(new CommittedRow(info.reference(), 0, info.path()));
            file.channels().get(id, () -> new Channel(file, info, dataset));
        }
        file.writing(() -> {
            file.summaryRows().add(rows);
            file.contractTables().add(committed);
        });
    }
}
