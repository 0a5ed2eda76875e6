// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.util.List;
import org.mtlive.mth5.ChannelSummaryRow;
import org.mtlive.mth5.Mth5Exception;

/** The table of all channels, the guide's {@code channel_summary}: as it is stored, and as the data are now. */
public final class ChannelSummaryTable {
    private final OpenFile file;
    private final Structure structure;

    ChannelSummaryTable(OpenFile file, Structure structure) {
        this.file = file;
        this.structure = structure;
    }

    /**
     * {@return the rows of the stored table, without blank ones, in the order of the file}
     * A SWMR reader sees what the writer flushed last.
     *
     * @throws Mth5Exception if the table cannot be read
     */
    public List<ChannelSummaryRow> stored() throws Mth5Exception {
        return file.get("read channel_summary", () -> file.summaryRows().read());
    }

    /**
     * {@return one row a channel with the number of samples and the end from its extent, after a refresh}
     * The rows of the stored table come first and in its order; channels that are in no row follow.
     *
     * @throws Mth5Exception if the file cannot be read
     */
    public List<ChannelSummaryRow> live() throws Mth5Exception {
        return file.get("summarise the channels", () -> new LiveSummary(file, structure.walk()).rows());
    }
}
