// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.mtlive.console.CommandFailure;
import org.mtlive.mth5.ChannelSummaryRow;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunSpec;
import org.mtlive.mth5.store.Channel;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.Mth5Store;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;

/** Appends to all channels by the store, without a queue, and flushes in one of several ways after each round. */
final class StoreAppend {

    private final Mth5Store store;
    private final AppendLoad load;
    private final BenchRuns runs;
    private final float[] values;

    StoreAppend(Mth5Store store, AppendLoad load) {
        this.store = store;
        this.load = load;
        this.runs = load.runs();
        this.values = load.values();
    }

    /** What follows the appends of a round. */
    @FunctionalInterface
    interface Flush {
        void flush(Mth5File file) throws Mth5Exception;
    }

    /**
     * @param file made anew
     * @param rounds how many
     * @param flush such as {@link Mth5File#flush}, the ordered flush with summary and commit record
     * @return nanoseconds of each round of appends and its flush
     */
    long[] measure(Path file, int rounds, Flush flush) throws Mth5Exception {
        try (Mth5File empty = store.open(file, OpenMode.WRITE, OpenOptions.normal())) {
            for (RunSpec run : runs.specs()) {
                empty.ensure(run);
            }
        }
        long[] nanos = new long[rounds];
        try (Mth5File live = store.open(file, OpenMode.APPEND, OpenOptions.swmr())) {
            List<Channel> channels = new ArrayList<>();
            for (int i = 0; i < load.channels(); i++) {
                channels.add(live.getChannel(runs.channel(i)));
            }
            for (int n = 0; n < rounds; n++) {
                long start = System.nanoTime();
                for (Channel channel : channels) {
                    channel.append(values, 0, values.length);
                }
                flush.flush(live);
                nanos[n] = System.nanoTime() - start;
            }
        }
        return nanos;
    }

    /**
     * Reads back what {@link #measure} wrote: the rows of the summary and every sample.
     *
     * @return samples that are right
     * @throws CommandFailure if anything is not
     */
    long verify(Path file, int rounds) throws Mth5Exception, CommandFailure {
        long expected = (long) rounds * values.length;
        float[] block = new float[values.length];
        try (Mth5File written = store.open(file, OpenMode.READ, OpenOptions.normal())) {
            List<ChannelSummaryRow> rows = written.channelSummary().stored();
            if (rows.size() != load.channels() || rows.stream().anyMatch(row -> row.nSamples() != expected)) {
                throw new CommandFailure("channel_summary of " + file + " does not say " + expected + " samples for "
                        + load.channels() + " channels");
            }
            for (int i = 0; i < load.channels(); i++) {
                Channel channel = written.getChannel(runs.channel(i));
                for (long first = 0; first < expected; first += block.length) {
                    channel.read(first, block, 0, block.length);
                    if (!Arrays.equals(values, block)) {
                        throw new CommandFailure(channel.id() + " in " + file + " has wrong samples from " + first);
                    }
                }
                channel.close();
            }
        }
        return expected * load.channels();
    }
}
