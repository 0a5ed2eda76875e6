// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.traces;

import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.reader.LiveReader;
import org.mtlive.reader.MinMax;
import org.mtlive.reader.Scale;

/** Columns of samples as they are, made by the reader. Monitor thread. */
public final class ReadColumns implements Columns {
    private final ChannelId channel;
    private final Scale scale;
    private final long samplesAColumn;
    private final ColumnStore store = new ColumnStore();
    /** Before it, columns of the store are complete and do not change any more. */
    private long completeTo;

    /**
     * Makes columns of which none is ready.
     *
     * @param channel        the channel
     * @param scale          stored or physical values
     * @param samplesAColumn 1 or more
     */
    public ReadColumns(ChannelId channel, Scale scale, long samplesAColumn) {
        this.channel = channel;
        this.scale = scale;
        this.samplesAColumn = samplesAColumn;
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
        for (int i = 0; i < count; i++)
            store.set(from + i, read.min()[i], read.max()[i]);
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
