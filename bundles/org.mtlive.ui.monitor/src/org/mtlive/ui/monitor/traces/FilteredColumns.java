// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.traces;

import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.reader.LiveReader;
import org.mtlive.reader.Scale;

/**
 * Columns of filtered samples. A filter goes forward only: later columns continue where it stopped, earlier ones begin
 * anew, early enough for the filter to settle. Monitor thread.
 */
final class FilteredColumns implements Columns {
    private static final int SLICE = 65_536;
    private final ChannelId channel;
    private final Scale scale;
    private final long samplesAColumn;
    private final DisplayFilter filter;
    private final double rateHz;
    private final Holes holes;
    private final ColumnStore store = new ColumnStore();
    private DisplayFilter.Running running;
    private long nextSample = -1;

    FilteredColumns(ChannelId channel, Scale scale, long samplesAColumn, Holes holes, DisplayFilter filter,
            double rateHz) {
        this.channel = channel;
        this.scale = scale;
        this.samplesAColumn = samplesAColumn;
        this.holes = holes;
        this.filter = filter;
        this.rateHz = rateHz;
        running = filter.start(rateHz);
    }

    @Override
    public void ensure(LiveReader reader, long from, long to, long endSample) throws Mth5Exception {
        boolean goesOn = nextSample >= 0 && from >= store.from() && from * samplesAColumn <= nextSample;
        long keepTo = goesOn ? Math.max(to, Math.ceilDiv(nextSample, samplesAColumn)) : to;
        if (!goesOn) {
            store.keep(from, from);
            running = filter.start(rateHz);
            nextSample = Math.max(0, from * samplesAColumn - filter.settlingSamples(rateHz));
        }
        store.keep(from, Math.max(from, keepTo));
        long end = Math.min(endSample, to * samplesAColumn);
        while (nextSample < end) {
            double[] values = reader.window(channel, nextSample, (int) Math.min(SLICE, end - nextSample), scale)
                    .values();
            if (values.length == 0)
                return;
            for (double value : values) {
                store.add(nextSample / samplesAColumn, running.next(holes.contains(nextSample) ? Double.NaN : value));
                nextSample++;
            }
        }
    }

    @Override
    public double min(long column) {
        return store.min(column);
    }

    @Override
    public double max(long column) {
        return store.max(column);
    }
}
