// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader.swmr;

import java.util.Optional;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.FilterChain;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.Channel;
import org.mtlive.reader.ChannelInfo;

/**
 * An open channel and how far it may be read. Belongs to whoever holds the reader's lock.
 *
 * <p>Design note: the writer commits what it has flushed, so a commit record that has grown says how far to read without
 * a look at the channel itself. That is refreshed when somebody reads it, and costs nothing as long as nobody does.
 */
final class ChannelTail {
    private static final long ALL = Long.MAX_VALUE;

    private final Channel channel;
    private long committed;
    private long safeSamples;
    private Optional<ChannelInfo> info = Optional.empty();
    private Optional<FilterChain> filters = Optional.empty();

    /** A channel just opened: what was committed before and is not in it (a disk was full, power failed) is not safe. */
    ChannelTail(Channel channel, long[] committedRows) {
        this.channel = channel;
        this.committed = committed(committedRows);
        this.safeSamples = Math.min(channel.length(), committed);
    }

    ChannelId id() {
        return channel.id();
    }

    long safeSamples() {
        return safeSamples;
    }

    /** Looks how far the channel goes: to the commit record; a channel that is not in it, to the extent. */
    void look(long[] committedRows) throws Mth5Exception {
        long now = committed(committedRows);
        if (now == ALL) {
            channel.refresh();
            safeSamples = channel.length();
        } else if (now != committed) {
            safeSamples = now;
        }
        committed = now;
    }

    private long committed(long[] committedRows) {
        int row = channel.row();
        return row < 0 || row >= committedRows.length ? ALL : committedRows[row];
    }

    /** Reads stored values; the range must be safe. */
    void read(long first, double[] target, int offset, int count) throws Mth5Exception {
        channel.readFlushed(first, target, offset, count);
    }

    ChannelInfo info() throws Mth5Exception {
        if (info.isEmpty()) {
            Metadata metadata = channel.metadata();
            String units = metadata.text("units");
            info = Optional.of(new ChannelInfo(channel.id(), channel.kind(), channel.sampleType(),
                    channel.sampleRateHz(), channel.start(), units, physicalUnits(units), metadata));
        }
        return info.get();
    }

    /** The filters; a missing or unreadable one is an error here, and only here. */
    FilterChain filters() throws Mth5Exception {
        if (filters.isEmpty()) {
            filters = Optional.of(channel.filters());
        }
        return filters.get();
    }

    private String physicalUnits(String units) {
        try {
            return filters().unitsPhysical();
        } catch (Mth5Exception e) {
            return units; // stored values stay readable; whoever asks for physical ones is told by filters()
        }
    }
}
