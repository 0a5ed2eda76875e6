// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.export;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.mtlive.console.CommandFailure;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.reader.ChannelInfo;
import org.mtlive.reader.LiveReader;

/**
 * Which channels and which time.
 *
 * @param names what to export; all when empty
 * @param from  first time
 * @param to    time after the last one
 */
record Selection(List<String> names, Optional<Instant> from, Optional<Instant> to) {
    private static final double NANOS = 1e9;

    Selection {
        names = List.copyOf(names);
    }

    List<Slice> of(LiveReader reader) throws CommandFailure, Mth5Exception {
        for (String name : names) {
            if (reader.channels().stream().noneMatch(id -> isIn(id, name))) {
                throw new CommandFailure("there is nothing of the name " + name + " in " + reader.file()
                        + "; 'mtlive summary --channels' lists what there is");
            }
        }
        List<Slice> slices = new ArrayList<>();
        for (ChannelId id : reader.channels()) {
            if (names.isEmpty() || names.stream().anyMatch(name -> isIn(id, name))) {
                ChannelInfo channel = reader.channel(id);
                long there = reader.safeSamples(id);
                long first = from.map(time -> indexAt(channel, time)).orElse(0L);
                long end = to.map(time -> indexAt(channel, time)).orElse(there);
                Slice slice = new Slice(channel, Math.clamp(first, 0, there), Math.clamp(end, 0, there));
                if (slice.samples() > 0) {
                    slices.add(slice);
                }
            }
        }
        if (slices.isEmpty()) {
            throw new CommandFailure("no sample lies in the time that was asked for; 'mtlive summary --channels' tells"
                    + " from when to when there are samples");
        }
        return slices;
    }

    private static boolean isIn(ChannelId id, String name) {
        String path = id.survey() + "/" + id.station() + "/" + id.run() + "/" + id.component();
        String key = name.strip();
        return path.equalsIgnoreCase(key) || path.toLowerCase(Locale.ROOT).startsWith(key.toLowerCase(Locale.ROOT) + "/");
    }

    /** Index of the first sample at or after a time. */
    private static long indexAt(ChannelInfo channel, Instant time) {
        Duration since = Duration.between(channel.start(), time);
        double samples = (since.getSeconds() + since.getNano() / NANOS) * channel.sampleRateHz();
        return (long) Math.ceil(samples - 1e-6); // a time that was printed with nanoseconds finds its own sample
    }
}
