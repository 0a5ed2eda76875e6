// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.traces;

import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.reader.LiveReader;
import org.mtlive.reader.MinMax;
import org.mtlive.reader.Scale;
import org.mtlive.reader.Window;

/** Columns of samples as they are, made by the reader. Monitor thread. */
public final class ReadColumns implements Columns {
    private final ChannelId channel;
    private final Scale scale;
    private final long samplesAColumn;
    private final Holes holes;
    private final ColumnStore store = new ColumnStore();
    /** Before it, columns of the store are complete and do not change any more. */
    private long completeTo;

    /**
     * Makes columns of which none is ready.
     *
     * @param channel        the channel
     * @param scale          stored or physical values
     * @param samplesAColumn 1 or more
     * @param holes          what is no sample
     */
    public ReadColumns(ChannelId channel, Scale scale, long samplesAColumn, Holes holes) {
        this.channel = channel;
        this.scale = scale;
        this.samplesAColumn = samplesAColumn;
        this.holes = holes;
    }

    @Override
    public void ensure(LiveReader reader, long from, long to, long endSample) throws Mth5Exception {
        long known = Math.min(store.to(), completeTo);
        long oldFrom = store.from();
        boolean overlaps = known > oldFrom && from <= known && to >= oldFrom;
        store.keep(from, to);
        if (!overlaps) {
            completeTo = from;
            read(reader, from, to, endSample);
        } else {
            if (from < oldFrom) {
                completeTo = from; // nothing of the store counts until its beginning is there
                read(reader, from, oldFrom, endSample);
            }
            read(reader, Math.max(from, known), to, endSample);
        }
        completeTo = Math.min(to, endSample / samplesAColumn);
    }

    private void read(LiveReader reader, long from, long to, long endSample) throws Mth5Exception {
        long end = Math.min(to, Math.ceilDiv(endSample, samplesAColumn));
        if (end <= from)
            return;
        int count = Math.toIntExact(end - from);
        MinMax read = reader.decimate(channel, from * samplesAColumn, count * samplesAColumn, count, scale);
        for (int i = 0; i < count; i++) {
            long first = (from + i) * samplesAColumn;
            if (!holes.overlap(first, first + samplesAColumn))
                store.set(from + i, read.min()[i], read.max()[i]);
            else if (!holes.cover(first, first + samplesAColumn))
                readAround(reader, from + i);
        }
    }

    /** Padding beside samples would look like a spike. */
    private void readAround(LiveReader reader, long column) throws Mth5Exception {
        store.set(column, Double.NaN, Double.NaN);
        Window window = reader.window(channel, column * samplesAColumn, Math.toIntExact(samplesAColumn), scale);
        for (int i = 0; i < window.count(); i++)
            if (!holes.contains(window.firstSample() + i))
                store.add(column, window.values()[i]);
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
