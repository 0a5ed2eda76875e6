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
     * {@return the rows of the stored table from one on, without blank ones, in the order of the file}
     * For a reader that knows those before: the writer adds rows behind the last, or in place of blank ones.
     *
     * @param from number of the first row wanted, from 0; beyond the last there are none
     * @throws Mth5Exception if the table cannot be read
     */
    public List<ChannelSummaryRow> stored(int from) throws Mth5Exception {
        return file.get("read channel_summary", () -> file.summaryRows().read(from));
    }

    /**
     * {@return how many blank rows of the stored table stand in front of one that is not; 0 in a file of ours}
     *
     * @throws Mth5Exception if the table cannot be read
     */
    public int blankRowsBetween() throws Mth5Exception {
        return file.get("read channel_summary", () -> file.summaryRows().blankRowsBetween());
    }

    /**
     * {@return one row a channel, made anew of the extents and attributes in the file; nothing comes from the stored table}
     * In the order of the tree, after a refresh.
     *
     * @throws Mth5Exception if the file cannot be read
     */
    public List<ChannelSummaryRow> ofChannels() throws Mth5Exception {
        return file.get("summarise the channels", () -> new LiveSummary(file, structure.walk()).anew());
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
