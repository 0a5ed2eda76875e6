// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.tables;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelSummaryRow;
import org.mtlive.mth5.store.GapKind;
import org.mtlive.mth5.store.GapRow;
import org.mtlive.ui.Level;
import org.mtlive.ui.chart.Values;
import org.mtlive.ui.monitor.follow.FileFacts;
import org.mtlive.ui.monitor.follow.SummaryTimes;
import org.mtlive.ui.table.LiveColumn;

/**
 * A row of the channel table.
 *
 * @param summary     the channel's row of channel_summary
 * @param end         time of the newest sample
 * @param gaps        how many gaps it has
 * @param missing     how many samples they hold
 * @param quietSeconds how long ago its newest sample was, while the file is live and the samples are from now; else NaN
 */
record ChannelRow(ChannelSummaryRow summary, Optional<Instant> end, int gaps, long missing, double quietSeconds) {
    private static final Duration NEAR = Duration.ofMinutes(10);
    private static final double LATE_SECONDS = 10;

    static List<ChannelRow> of(FileFacts facts) {
        Map<ChannelId, int[]> counts = new HashMap<>();
        Map<ChannelId, Long> missing = new HashMap<>();
        for (GapRow gap : facts.gaps())
            if (gap.kind() == GapKind.GAP) {
                counts.computeIfAbsent(gap.channel(), id -> new int[1])[0]++;
                missing.merge(gap.channel(), gap.samples(), Long::sum);
            }
        List<ChannelRow> rows = new ArrayList<>();
        for (ChannelSummaryRow row : facts.channels()) {
            Optional<Instant> end = row.nSamples() == 0 ? Optional.empty() : SummaryTimes.parse(row.end());
            rows.add(new ChannelRow(row, end, counts.getOrDefault(row.channelId(), new int[1])[0],
                    missing.getOrDefault(row.channelId(), 0L), quiet(facts, end)));
        }
        return rows;
    }

    private static double quiet(FileFacts facts, Optional<Instant> end) {
        if (!facts.status().life().mayGrow() || end.isEmpty())
            return Double.NaN;
        Duration quiet = Duration.between(end.get(), facts.asOf());
        return quiet.abs().compareTo(NEAR) > 0 ? Double.NaN : Math.round(quiet.toMillis() / 100.0) / 10.0;
    }

    String key() {
        return summary.channelId().toString();
    }

    private Level lateness() {
        return quietSeconds > LATE_SECONDS ? Level.CAUTION : Level.NONE;
    }

    /** A column of sample rates. */
    static <R> LiveColumn<R> rate(ToDoubleFunction<R> rate) {
        return new LiveColumn<>("Rate (Hz)", "Samples a second.", 80, true,
                r -> Values.rounded(rate.applyAsDouble(r), ""), r -> Double.toString(rate.applyAsDouble(r)),
                Comparator.comparingDouble(rate), r -> Level.NONE);
    }

    /** What changes comes before what only describes: on a small screen the last columns are out of sight. */
    static List<LiveColumn<ChannelRow>> columns() {
        return List.of(
                LiveColumn.text("Survey", "The survey.", 80, r -> r.summary().survey()),
                LiveColumn.text("Station", "The station.", 90, r -> r.summary().station()),
                LiveColumn.text("Run", "The run.", 80, r -> r.summary().run()),
                LiveColumn.text("Component", "What is measured: e electric, h magnetic, x north, y east, z down.", 95,
                        r -> r.summary().component()),
                rate(r -> r.summary().sampleRate()),
                LiveColumn.count("Samples", "How many samples are in the file and safe to read.", 100,
                        r -> r.summary().nSamples()),
                LiveColumn.<ChannelRow>number("Age (s)",
                        "How old the newest sample is, while recording; coloured beyond 10 s.", 70, "%.1f",
                        ChannelRow::quietSeconds).coloured(ChannelRow::lateness),
                LiveColumn.<ChannelRow>count("Gaps", "How often samples were missing.", 60, r -> (long) r.gaps())
                        .coloured(r -> r.gaps() > 0 ? Level.CAUTION : Level.NONE),
                LiveColumn.count("Missing", "How many samples were missing.", 80, ChannelRow::missing),
                LiveColumn.text("Unit", "Unit of the stored values.", 90, r -> Values.symbol(r.summary().units())),
                LiveColumn.time("Start (UTC)", "Time of the first sample.", 150,
                        r -> SummaryTimes.parse(r.summary().start())),
                LiveColumn.time("End (UTC)", "Time of the newest sample.", 150, ChannelRow::end),
                LiveColumn.text("Type", "Electric, magnetic or auxiliary.", 80, r -> r.summary().measurementType()),
                LiveColumn.number("Azimuth (°)", "Direction of the sensor from north.", 100, "%.1f",
                        r -> r.summary().azimuth()),
                LiveColumn.number("Tilt (°)", "Tilt of the sensor from horizontal.", 65, "%.1f",
                        r -> r.summary().tilt()));
    }
}
