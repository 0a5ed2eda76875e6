// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.overview;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.reader.ChannelInfo;
import org.mtlive.reader.LiveReader;
import org.mtlive.reader.Scale;
import org.mtlive.ui.chart.ChartFrame;
import org.mtlive.ui.chart.RowScale;
import org.mtlive.ui.chart.TimeTicks;
import org.mtlive.ui.chart.TimeWindow;
import org.mtlive.ui.chart.Trace;
import org.mtlive.ui.monitor.follow.FileFacts;
import org.mtlive.ui.monitor.traces.Holes;

/**
 * Makes the pictures of the overview: the newest lines first, a limited number of samples a picture, so that the other
 * views need not wait for days of data. Knows no SWT. Settings from any thread, pictures on the monitor thread.
 */
public final class OverviewModel {
    /** Most lines; what is older is not shown. */
    static final int MOST_LINES = 240;
    /** How long lines can be. */
    static final List<Duration> LINES = List.of(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofDays(1));
    private static final int FITTING_LINES = 36;
    /** For how many lines there is room at least. */
    private static final int LEAST_LINES = 8;
    /** Most samples that are read for one picture. */
    static final long BUDGET = 1_500_000;

    private final AtomicReference<OverviewSettings> settings = new AtomicReference<>(OverviewSettings.FIRST);
    // the monitor thread's own
    private Optional<LiveReader> known = Optional.empty();
    private final Map<Line.Key, Line> lines = new HashMap<>();
    private RowScale scale = RowScale.NONE;
    private String scaleOf = "";

    /**
     * A picture of the overview.
     *
     * @param chart    the picture
     * @param complete whether everything was read; else another picture can be made at once
     * @param title    what it shows
     */
    public record Picture(ChartFrame chart, boolean complete, String title) { }

    /** {@return what the user wants now} */
    public OverviewSettings settings() {
        return settings.get();
    }

    /**
     * Changes what the user wants.
     *
     * @param change makes new settings of the old ones
     */
    public void change(UnaryOperator<OverviewSettings> change) {
        settings.updateAndGet(change);
    }

    /**
     * Makes a picture. Monitor thread.
     *
     * @param reader the file
     * @param facts  what was found in it last
     * @return the picture
     * @throws Mth5Exception if reading fails; the next call tries again
     */
    public Picture picture(LiveReader reader, FileFacts facts) throws Mth5Exception {
        if (known.isEmpty() || known.get() != reader) {
            known = Optional.of(reader);
            lines.clear();
        }
        OverviewSettings wanted = settings.get();
        List<ChannelInfo> channels = channels(reader, wanted);
        if (channels.isEmpty())
            return new Picture(empty(), true, "");
        OverviewSettings now = wanted.line().isZero() ? wanted.withLine(fitting(reader, channels)) : wanted;
        String title = channels.getFirst().id().station() + " " + channels.getFirst().id().component();
        if (!scaleOf.equals(title + now.line()))
            scale = RowScale.NONE;
        scaleOf = title + now.line();
        lines.keySet().removeIf(key -> key.columns() != now.columns() || !key.length().equals(now.line()));
        return picture(reader, facts, now, channels, title);
    }

    /** Lines so long that all of the channel fits. */
    private static Duration fitting(LiveReader reader, List<ChannelInfo> channels) throws Mth5Exception {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (ChannelInfo channel : channels) {
            first = Math.min(first, TimeTicks.nanos(channel.start()));
            last = Math.max(last, TimeTicks.nanos(channel.timeOf(reader.safeSamples(channel.id()))));
        }
        for (Duration line : LINES)
            if ((last - first) / line.toNanos() < FITTING_LINES)
                return line;
        return LINES.getLast();
    }

    private Picture picture(LiveReader reader, FileFacts facts, OverviewSettings now, List<ChannelInfo> channels,
            String title) throws Mth5Exception {
        long length = now.line().toNanos();
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (ChannelInfo channel : channels) {
            long samples = reader.safeSamples(channel.id());
            first = Math.min(first, Math.floorDiv(TimeTicks.nanos(channel.start()), length));
            last = Math.max(last, Math.floorDiv(TimeTicks.nanos(channel.timeOf(Math.max(0, samples - 1))), length));
        }
        first = Math.max(first, last - MOST_LINES + 1);
        long budget = BUDGET;
        List<Line> shown = new ArrayList<>();
        Map<ChannelId, Holes> holes = new HashMap<>();
        for (ChannelInfo channel : channels)
            holes.put(channel.id(), Holes.of(facts.gaps(), channel.id()));
        for (long number = last; number >= first; number--)
            for (ChannelInfo channel : channels) {
                Line line = line(channel, number, now, holes.get(channel.id()));
                budget -= line.read(reader, reader.safeSamples(channel.id()), budget);
                shown.add(line);
            }
        return new Picture(chart(now, shown.reversed(), budget > 0 ? title : title + " (reading …)"), budget > 0, title);
    }

    private Line line(ChannelInfo channel, long number, OverviewSettings now, Holes holes) {
        Line.Key key = new Line.Key(channel.id(), number, now.line(), now.columns());
        Line line = lines.get(key);
        if (line == null || line.isOutdated(holes)) {
            line = new Line(channel, key, holes);
            lines.put(key, line);
        }
        return line;
    }

    private ChartFrame chart(OverviewSettings now, List<Line> shown, String title) {
        List<Line> filled = shown.stream().filter(Line::touches).toList();
        List<LineBars> bars = filled.stream().map(Line::bars).toList();
        double low = bars.stream().mapToDouble(b -> b.bars().lowest()).filter(v -> !Double.isNaN(v)).min()
                .orElse(Double.NaN);
        double high = bars.stream().mapToDouble(b -> b.bars().highest()).filter(v -> !Double.isNaN(v)).max()
                .orElse(Double.NaN);
        scale = scale.following(low, high, true);
        List<Trace> rows = new ArrayList<>();
        for (int i = 0; i < filled.size(); i++)
            rows.add(filled.get(i).row(bars.get(i), scale));
        return new ChartFrame(new TimeWindow(0, now.line().toNanos()), now.columns(), rows, LEAST_LINES,
                title + ": a line is " + TimeTicks.duration(now.line().toNanos())
                        + ", times are UTC; a click shows the traces there",
                rows.isEmpty() ? "The channel has no samples yet." : "");
    }

    private static ChartFrame empty() {
        return ChartFrame.empty("The file has no channels yet.");
    }

    /** The chosen component in all runs of its station. */
    private static List<ChannelInfo> channels(LiveReader reader, OverviewSettings now) throws Mth5Exception {
        List<ChannelId> all = reader.channels();
        Optional<ChannelId> chosen = all.stream().filter(id -> id.toString().equals(now.channel())).findFirst()
                .or(() -> all.stream().findFirst());
        List<ChannelInfo> result = new ArrayList<>();
        for (ChannelId id : all)
            if (chosen.isPresent() && id.survey().equals(chosen.get().survey())
                    && id.station().equals(chosen.get().station())
                    && id.component().equals(chosen.get().component()))
                result.add(reader.channel(id));
        return result;
    }

    /** In which values the overview is. */
    static Scale values() {
        return Scale.PHYSICAL;
    }
}
