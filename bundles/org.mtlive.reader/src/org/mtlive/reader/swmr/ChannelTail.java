// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader.swmr;

import java.util.Optional;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.FilterChain;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.Channel;
import org.mtlive.reader.ChannelInfo;

/** An open channel and how far it may be read. Belongs to whoever holds the reader's lock. */
final class ChannelTail {
    private static final long ALL = Long.MAX_VALUE;

    private final Channel channel;
    private long committed = -1;
    private long safeSamples;
    private Optional<ChannelInfo> info = Optional.empty();
    private Optional<FilterChain> filters = Optional.empty();

    ChannelTail(Channel channel) {
        this.channel = channel;
    }

    ChannelId id() {
        return channel.id();
    }

    long safeSamples() {
        return safeSamples;
    }

    /** Looks how far the channel goes: to the extent. */
    void look() throws Mth5Exception {
        look(ALL);
    }

    /**
     * Looks how far the channel goes: to the commit record, and never beyond the extent. A record that has not changed
     * saves the refresh: what lies behind it is not to be read yet.
     */
    void look(long[] committedRows) throws Mth5Exception {
        int row = channel.row();
        long now = row < 0 || row >= committedRows.length ? ALL : committedRows[row];
        if (now == ALL || now != committed) {
            look(now);
        }
    }

    private void look(long limit) throws Mth5Exception {
        channel.refresh();
        safeSamples = Math.min(channel.length(), limit);
        committed = limit;
    }

    /** Reads stored values; the range must be safe. */
    void read(long first, double[] target, int offset, int count) throws Mth5Exception {
        channel.read(first, target, offset, count);
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
