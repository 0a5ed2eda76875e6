// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.mtlive.acquisition.writer.FlushedExtent;
import org.mtlive.mth5.ChannelId;

/** When samples of each channel last reached the file. Written by the writer's thread, read by any. */
final class DiskTrace {

    private final SessionClock clock;
    private final Map<ChannelId, Long> flushed = new ConcurrentHashMap<>();

    DiskTrace(SessionClock clock) {
        this.clock = clock;
    }

    void flushed(FlushedExtent extent) {
        if (extent.endSample() > extent.firstSample()) {
            flushed.put(extent.channel(), clock.nanos());
        }
    }

    /** When any of the channels last grew; the other moment when none ever did. */
    long lastNanos(Iterable<ChannelId> channels, long elseNanos) {
        long last = elseNanos;
        for (ChannelId channel : channels) {
            Long at = flushed.get(channel);
            if (at != null && at - last > 0) {
                last = at;
            }
        }
        return last;
    }
}
