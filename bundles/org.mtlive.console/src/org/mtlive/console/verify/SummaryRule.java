// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.verify;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelSummaryRow;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.Times;

/** The stored channel_summary against the data. While a file is written the table may be behind, but never ahead. */
final class SummaryRule implements Rule {

    private static final String CURE = "; open the file with mode 'a' and close it, which rebuilds the table";

    @Override
    public String name() {
        return "summary";
    }

    @Override
    public void check(Inspected inspected, Findings findings) throws Mth5Exception {
        List<ChannelSummaryRow> stored = inspected.file().channelSummary().stored(); // before the data, which may grow
        Map<ChannelId, ChannelSummaryRow> data = new HashMap<>();
        inspected.file().channelSummary().ofChannels().forEach(row -> data.put(row.channelId(), row));
        Set<ChannelId> inTable = new HashSet<>();
        boolean ours = inspected.file().live().present(); // others look for samples that are not zero
        for (ChannelSummaryRow row : stored) {
            ChannelId id = row.channelId();
            if (!inTable.add(id)) {
                findings.error(id.toString(), "stands in channel_summary twice" + CURE);
            } else if (!data.containsKey(id)) {
                findings.error(id.toString(), "stands in channel_summary but is not in the file" + CURE);
            } else {
                compareSamples(inspected.isBeingWritten(), row, data.get(id), findings);
                compareRest(row, data.get(id), findings);
                compareCopies(row, data.get(id), findings);
                if (ours && row.hasData() != row.nSamples() > 0) {
                    findings.error(id.toString(), "channel_summary says has_data " + row.hasData() + " of "
                            + row.nSamples() + " samples" + CURE);
                }
            }
        }
        int blank = inspected.file().channelSummary().blankRowsBetween();
        if (blank > 0) {
            findings.error("channel_summary", blank + " blank rows stand between its rows; only behind the last one is"
                    + " room for more" + CURE);
        }
        for (ChannelId id : inspected.channels()) {
            if (!inTable.contains(id)) {
                String message = "is not in channel_summary, so that readers do not find it";
                if (inspected.isBeingWritten()) {
                    findings.warning(id.toString(), message + "; the table is rebuilt when the writer closes the file");
                } else {
                    findings.error(id.toString(), message + CURE);
                }
            }
        }
    }

    private static void compareSamples(boolean written, ChannelSummaryRow stored, ChannelSummaryRow data,
            Findings findings) {
        String where = stored.channelId().toString();
        if (stored.nSamples() > data.nSamples() || stored.nSamples() < data.nSamples() && !written) {
            findings.error(where, "channel_summary says " + stored.nSamples() + " samples, there are " + data.nSamples()
                    + CURE);
        } else if (stored.nSamples() == data.nSamples() && !sameTime(stored.end(), data.end(), data.sampleRate())) {
            findings.warning(where, "channel_summary says that it ends at " + stored.end()
                    + ", by its samples it ends at " + data.end());
        }
    }

    private static void compareRest(ChannelSummaryRow stored, ChannelSummaryRow data, Findings findings) {
        String where = stored.channelId().toString();
        if (stored.hdf5Reference() != data.hdf5Reference() || stored.runHdf5Reference() != data.runHdf5Reference()
                || stored.stationHdf5Reference() != data.stationHdf5Reference()) {
            findings.error(where, "the references in its row of channel_summary point elsewhere; a tool that repacks"
                    + " files breaks them" + CURE);
        }
        if (stored.sampleRate() != data.sampleRate()) {
            findings.error(where, "channel_summary says " + stored.sampleRate() + " samples a second, the channel "
                    + data.sampleRate() + CURE);
        }
        if (!sameTime(stored.start(), data.start(), data.sampleRate())) {
            findings.error(where, "channel_summary says that it starts at " + stored.start() + ", the channel "
                    + data.start() + CURE);
        }
    }

    /** What the table repeats of the attributes of channel and station. */
    private static void compareCopies(ChannelSummaryRow stored, ChannelSummaryRow data, Findings findings) {
        String table = copies(stored);
        String attributes = copies(data);
        if (!table.equals(attributes)) {
            findings.warning(stored.channelId().toString(), "channel_summary says " + table + ", the attributes say "
                    + attributes + CURE);
        }
    }

    private static String copies(ChannelSummaryRow row) {
        return row.component() + ", latitude " + row.latitude() + ", longitude " + row.longitude() + ", elevation " + row.elevation()
                + ", " + row.measurementType() + ", azimuth " + row.azimuth() + ", tilt " + row.tilt() + ", unit "
                + row.units();
    }

    /** Within a sample: programs count the end of the last sample in or out. */
    private static boolean sameTime(String first, String second, double sampleRateHz) {
        try {
            double seconds = Math.abs(Duration.between(Times.parse(first), Times.parse(second)).toNanos() / 1e9);
            return seconds <= (sampleRateHz > 0 ? 1.01 / sampleRateHz : 1);
        } catch (Mth5Exception | ArithmeticException e) {
            return first.equals(second);
        }
    }
}
