// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.overview;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.reader.ChannelInfo;
import org.mtlive.reader.LiveReader;
import org.mtlive.ui.chart.Bars;
import org.mtlive.ui.chart.RowScale;
import org.mtlive.ui.chart.TimeTicks;
import org.mtlive.ui.chart.Trace;
import org.mtlive.ui.chart.Trace.Span;
import org.mtlive.ui.monitor.traces.Holes;
import org.mtlive.ui.monitor.traces.ReadColumns;

/** One hour or day of a channel. What was read is kept. Monitor thread. */
final class Line {
    /** Which line: of a channel, the how manieth since 1970, how long, how many pixels wide. */
    record Key(ChannelId channel, long number, Duration length, int columns) { }

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneOffset.UTC);
    private final ChannelInfo channel;
    private final Key key;
    private final double firstSample;
    private final double samplesAPixel;
    private final long samplesAColumn;
    private final ReadColumns columns;
    private final Holes holes;
    private long readTo;
    private long endSample;

    Line(ChannelInfo channel, Key key, Holes holes) {
        this.channel = channel;
        this.key = key;
        double seconds = key.length().toNanos() / 1e9;
        samplesAPixel = channel.sampleRateHz() * seconds / key.columns();
        firstSample = (startNanos() - TimeTicks.nanos(channel.start())) / 1e9 * channel.sampleRateHz();
        samplesAColumn = samplesAPixel < 2 ? 1 : Long.highestOneBit((long) samplesAPixel);
        this.holes = holes.within(from(), to(Long.MAX_VALUE));
        columns = new ReadColumns(key.channel(), OverviewModel.values(), samplesAColumn, this.holes);
        readTo = from();
    }

    private long startNanos() {
        return key.number() * key.length().toNanos();
    }

    private long from() {
        return Math.max(0, (long) Math.ceil(firstSample));
    }

    private long to(long end) {
        return Math.max(from(), Math.min(end, (long) Math.ceil(firstSample + samplesAPixel * key.columns())));
    }

    /** Reads what is new, when there is budget left; tells how many samples were read. */
    long read(LiveReader reader, long end, long budget) throws Mth5Exception {
        endSample = end;
        long last = to(end);
        long cost = last - readTo;
        if (cost <= 0)
            return 0;
        if (budget <= 0)
            return cost;
        columns.ensure(reader, from() / samplesAColumn, Math.ceilDiv(last, samplesAColumn), end);
        readTo = last;
        return cost;
    }

    /** Whether the channel has samples in this line. */
    boolean touches() {
        return to(endSample) > from();
    }

    LineBars bars() {
        Bars bars = new Bars(key.columns(), samplesAPixel < 1);
        for (long c = from() / samplesAColumn; c * samplesAColumn < readTo; c++)
            bars.add(x(c * samplesAColumn + samplesAColumn / 2), columns.min(c), columns.max(c));
        List<Span> spans = new ArrayList<>();
        for (int gap = 0; gap < holes.count(); gap++)
            if (x(holes.from(gap)) < key.columns() && x(holes.to(gap)) >= 0)
                spans.add(new Span((int) Math.floor(x(holes.from(gap))), (int) Math.ceil(x(holes.to(gap)))));
        return new LineBars(bars, spans);
    }

    /** Whether it was made for other gaps, and has to be made anew. */
    boolean isOutdated(Holes now) {
        return !now.within(from(), to(Long.MAX_VALUE)).equals(holes);
    }

    private double x(long sample) {
        return Math.clamp((sample - firstSample) / samplesAPixel, -1e9, 1e9);
    }

    Trace row(LineBars drawn, RowScale scale) {
        Instant start = Instant.ofEpochSecond(0, startNanos());
        boolean hours = key.length().compareTo(Duration.ofDays(1)) < 0;
        return new Trace(key.channel() + "@" + key.number(), (hours ? HOUR : DAY).format(start),
                "run " + key.channel().run(), channel.units(OverviewModel.values()), key.channel().component(),
                drawn.bars(), scale, drawn.gaps(), List.of(), x(endSample), startNanos(), "");
    }
}
