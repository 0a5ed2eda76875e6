// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.tables;

import java.util.Comparator;
import java.util.List;

import org.mtlive.mth5.RunSummaryRow;
import org.mtlive.ui.Level;
import org.mtlive.ui.chart.TimeTicks;
import org.mtlive.ui.monitor.follow.SummaryTimes;
import org.mtlive.ui.table.LiveColumn;

/** The columns of the run table. */
final class RunRow {
    private RunRow() {
    }

    static List<LiveColumn<RunSummaryRow>> columns() {
        return List.of(
                LiveColumn.text("Survey", "The survey.", 90, RunSummaryRow::survey),
                LiveColumn.text("Station", "The station.", 100, RunSummaryRow::station),
                LiveColumn.text("Run", "The run.", 90, RunSummaryRow::run),
                ChannelRow.rate(RunSummaryRow::sampleRate),
                LiveColumn.count("Samples", "How many samples each channel has.", 100, RunSummaryRow::nSamples),
                new LiveColumn<>("Length", "From the first to the newest sample.", 110, true,
                        r -> TimeTicks.duration((long) (r.durationSeconds() * 1e9)),
                        r -> Double.toString(r.durationSeconds()),
                        Comparator.comparingDouble(RunSummaryRow::durationSeconds),
                        r -> Level.NONE),
                LiveColumn.time("Start (UTC)", "Time of the first sample.", 150, r -> SummaryTimes.parse(r.start())),
                LiveColumn.time("End (UTC)", "Time of the newest sample.", 150, r -> SummaryTimes.parse(r.end())),
                LiveColumn.text("Input", "Channels that drive: the magnetic ones, horizontal.", 110,
                        r -> String.join(" ", r.inputChannels())),
                LiveColumn.text("Output", "Channels that answer: the electric ones, and the vertical magnetic.", 130,
                        r -> String.join(" ", r.outputChannels())));
    }
}
