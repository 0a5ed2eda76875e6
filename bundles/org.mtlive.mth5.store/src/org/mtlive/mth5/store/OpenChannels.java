// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Mth5Exception;

/** The channels that are open in a file; one object a channel. */
final class OpenChannels {
    private final OpenFile file;
    private final Map<ChannelId, Channel> open = new LinkedHashMap<>();

    OpenChannels(OpenFile file) {
        this.file = file;
    }

    Channel get(ChannelId id, IoSupplier<Channel> opener) throws IOException {
        Channel known = open.get(id);
        if (known == null) {
            known = opener.get();
            open.put(id, known);
        }
        return known;
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
        List<Channel> flushed = new ArrayList<>();
        for (Channel channel : open.values()) {
            if (channel.isChanged()) {
                channel.dataset().flush();
                channel.flushed();
                flushed.add(channel);
            }
        }
        return flushed;
    }

    void release(Channel channel) throws Mth5Exception {
        if (open.remove(channel.id(), channel) && file.isOpen()) {
            file.run("close " + channel.id(), () -> channel.dataset().close());
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

    void closeHandles() throws IOException {
        for (Channel channel : open.values()) {
            channel.dataset().close();
        }
    }

    void reopenHandles() throws IOException {
        for (Channel channel : open.values()) {
            channel.reopen(ChannelBuilder.open(file.root(), channel.info().path()));
        }
    }
}
