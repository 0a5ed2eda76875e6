// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.traces;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.SampleType;
import org.mtlive.mth5.store.GapRow;
import org.mtlive.reader.ChannelInfo;
import org.mtlive.reader.LiveReader;
import org.mtlive.reader.Scale;
import org.mtlive.ui.chart.Bars;
import org.mtlive.ui.chart.RowScale;
import org.mtlive.ui.chart.TimeTicks;
import org.mtlive.ui.chart.TimeWindow;
import org.mtlive.ui.chart.Trace;
import org.mtlive.ui.chart.Trace.Span;
import org.mtlive.ui.chart.Values;

/** One channel: its columns of several widths, and the row made of them. Monitor thread. */
final class ChannelTrace {
    /** A filter needs every sample; beyond this the picture is not filtered. */
    static final long MOST_FILTERED = 3_000_000;
    private static final int KEPT = 4;
    private static final double FULL_24_BIT = (1 << 23) - 1;

    private record ColumnsKey(Scale scale, DisplayFilter filter, long samplesAColumn) { }

    private final ChannelInfo info;
    private final long startNanos;
    private final Map<ColumnsKey, Columns> kept = new LinkedHashMap<>(8, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ColumnsKey, Columns> eldest) {
            return size() > KEPT;
        }
    };
    private Holes holes = Holes.NONE;
    private RowScale scale = RowScale.NONE;
    private Scale scaleOf = Scale.PHYSICAL;

    ChannelTrace(ChannelInfo info) {
        this.info = info;
        startNanos = TimeTicks.nanos(info.start());
    }

    ChannelId id() {
        return info.id();
    }

    double rateHz() {
        return info.sampleRateHz();
    }

    long startNanos() {
        return startNanos;
    }

    /** The time at which a sample begins. */
    long nanosOf(long sample) {
        return TimeTicks.nanos(info.timeOf(sample));
    }

    void step(boolean larger) {
        scale = scale.stepped(larger);
    }

    void automatic() {
        scale = scale.automatic();
    }

    /** Makes the row. The lag is empty when nothing is to be waited for. */
    Trace row(LiveReader reader, TimeWindow window, TraceSettings settings, long endSample, List<GapRow> gaps,
            String lag) throws Mth5Exception {
        double samplesAPixel = rateHz() * window.lengthNanos() / 1e9 / settings.columns();
        long k = samplesAPixel < 2 ? 1 : Long.highestOneBit((long) samplesAPixel);
        double first = (window.startNanos() - startNanos) / 1e9 * rateHz();
        long fromSample = (long) Math.clamp(Math.floor(first) - 1, 0, (double) endSample);
        long toSample = (long) Math.clamp(Math.ceil(first + samplesAPixel * settings.columns()) + 1, 0,
                (double) endSample);
        long from = fromSample / k;
        long to = Math.max(from, Math.ceilDiv(toSample, k));
        Holes now = Holes.of(gaps, id());
        if (!now.equals(holes))
            kept.clear(); // what was read of the new gap was padding
        holes = now;
        Columns columns = columns(settings.scale(), filter(settings.filter(), toSample - fromSample), k);
        columns.ensure(reader, from, to, endSample);
        Placing place = new Placing(first, samplesAPixel, k, settings.columns());
        Bars bars = new Bars(settings.columns(), samplesAPixel < 1);
        for (long c = from; c < to; c++)
            bars.add(place.middleOf(c), columns.min(c), columns.max(c));
        follow(bars, settings);
        double endX = window.x(endSample == 0 ? startNanos : nanosOf(endSample), settings.columns());
        return new Trace(id().toString(), id().station() + "  " + id().component(), detail(),
                info.units(settings.scale()), id().component(), bars, scale, gapSpans(place),
                clipped(reader, place, from, to, endSample), endX, 0, lag);
    }

    private String detail() {
        return id().survey() + " · run " + id().run() + " · " + rateText();
    }

    private String rateText() {
        return rateHz() >= 1 ? Values.rounded(rateHz(), "Hz") : "every " + Values.rounded(1 / rateHz(), "s");
    }

    /** The filter, or none when it would need too many samples. */
    static DisplayFilter filter(DisplayFilter wanted, long samples) {
        return wanted.isOn() && samples <= MOST_FILTERED ? wanted : DisplayFilter.NONE;
    }

    private Columns columns(Scale values, DisplayFilter filter, long k) {
        return kept.computeIfAbsent(new ColumnsKey(values, filter, k), key -> filter.isOn()
                ? new FilteredColumns(id(), values, k, holes, filter, rateHz()) : new ReadColumns(id(), values, k, holes));
    }

    private void follow(Bars bars, TraceSettings settings) {
        if (scaleOf != settings.scale())
            scale = RowScale.NONE; // other units
        scaleOf = settings.scale();
        scale = scale.following(bars.lowest(), bars.highest(), settings.demean());
    }

    private List<Span> gapSpans(Placing place) {
        List<Span> spans = new ArrayList<>();
        for (int gap = 0; gap < holes.count(); gap++) {
            int x = (int) Math.floor(place.x(holes.from(gap)));
            int end = (int) Math.ceil(place.x(holes.to(gap)));
            if (end >= 0 && x < place.width())
                spans.add(new Span(x, Math.max(x + 1, end)));
        }
        return spans;
    }

    /** Counts at the end of the range of 24 or 32 bits: the instrument was overdriven. */
    private List<Span> clipped(LiveReader reader, Placing place, long from, long to, long endSample)
            throws Mth5Exception {
        if (info.sampleType() != SampleType.INT32)
            return List.of();
        Columns counts = columns(Scale.COUNTS, DisplayFilter.NONE, place.samplesAColumn());
        counts.ensure(reader, from, to, endSample);
        List<Span> spans = new ArrayList<>();
        for (long c = from; c < to; c++)
            if (isLimit(counts.min(c)) || isLimit(counts.max(c))) {
                int x = (int) Math.floor(place.middleOf(c));
                if (spans.isEmpty() || spans.getLast().to() < x)
                    spans.add(new Span(x, x + 1));
                else
                    spans.set(spans.size() - 1, new Span(spans.getLast().from(), x + 1));
            }
        return spans;
    }

    private static boolean isLimit(double counts) {
        return counts == FULL_24_BIT || counts == -FULL_24_BIT - 1 || counts == Integer.MAX_VALUE
                || counts == Integer.MIN_VALUE;
    }

    /** Where samples are in the plot. */
    private record Placing(double firstSample, double samplesAPixel, long samplesAColumn, int width) {
        double middleOf(long column) {
            return x(column * samplesAColumn + samplesAColumn / 2);
        }

        double x(long sample) {
            return Math.clamp((sample - firstSample) / samplesAPixel, -1e9, 1e9);
        }
    }
}
