// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Mth5Exception;

/**
 * The channels that are open in a file; one object a channel.
 *
 * <p>Design note: H5Fflush visits every dataset that is open. A recording that adds runs for hours would become slower
 * and slower, so the dataset of a channel that gets no samples any more is closed; it is opened again when needed.
 * Flushes do not tell how long it got none: a thousand channels may have a flush each in turn. So what counts is how
 * often the busiest of the others was flushed meanwhile.
 */
final class OpenChannels {
    private static final int FLUSHES_OF_ANOTHER = 100;

    private final OpenFile file;
    private final Map<ChannelId, Channel> open = new LinkedHashMap<>();
    private final Set<Channel> awake = new LinkedHashSet<>();
    private List<Channel> changed = new ArrayList<>();

    OpenChannels(OpenFile file) {
        this.file = file;
    }

    Channel get(ChannelId id, IoSupplier<Channel> opener) throws IOException {
        Channel known = open.get(id);
        if (known == null) {
            known = opener.get();
            open.put(id, known);
            awake.add(known);
        }
        return known;
    }

    /** Its dataset is open again. */
    void awake(Channel channel) {
        awake.add(channel);
    }

    /** Samples are appended to it, for the first time since it was flushed. */
    void changed(Channel channel) {
        changed.add(channel);
    }

    Collection<Channel> all() {
        return open.values();
    }

    Optional<Channel> find(ChannelId id) {
        return Optional.ofNullable(open.get(id));
    }

    void refresh() throws Mth5Exception {
        for (Channel channel : open.values()) {
            channel.refresh();
        }
    }

    /** Flushes the samples of those that were appended to, and names them. */
    List<Channel> flushChanged() throws IOException {
        List<Channel> flushed = changed;
        changed = new ArrayList<>(flushed.size());
        int most = 0;
        for (Channel channel : flushed) {
            most = Math.max(most, channel.data().flushAppended());
        }
        if (most >= FLUSHES_OF_ANOTHER && file.isSwmr()) {
            closeIdle();
        }
        return flushed;
    }

    private void closeIdle() throws IOException {
        List<Channel> idle = new ArrayList<>();
        for (Channel channel : awake) {
            if (channel.data().takeFlushes() == 0) {
                channel.data().rest();
                idle.add(channel);
            }
        }
        idle.forEach(awake::remove);
    }

    void release(Channel channel) throws Mth5Exception {
        awake.remove(channel);
        changed.remove(channel);
        if (open.remove(channel.id(), channel) && file.isOpen()) {
            file.run("close " + channel.id(), channel.data()::rest);
        }
    }

    /** Before an object is removed: nothing below a path may stay open. */
    void releaseBelow(String path) throws Mth5Exception {
        for (Channel channel : List.copyOf(open.values())) {
            if ((channel.info().path() + "/").startsWith(path + "/")) {
                release(channel);
            }
        }
    }

    /** Closes all datasets; each is opened again when it is needed, if the file is open then. */
    void closeHandles() throws IOException {
        for (Channel channel : awake) {
            channel.data().rest();
        }
        awake.clear();
    }
}
