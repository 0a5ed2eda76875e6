// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunSpec;
import org.mtlive.mth5.store.Channel;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.Mth5Store;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;

/** Appends as the writer's thread does: all channels, then the ordered flush with summary and commit record. */
final class StoreAppend {

    private StoreAppend() {
    }

    /** {@return nanoseconds of each round of appends and its flush} */
    static long[] measure(Mth5Store store, Path file, AppendLoad load) throws Mth5Exception {
        BenchRuns runs = load.runs();
        try (Mth5File empty = store.open(file, OpenMode.WRITE, OpenOptions.normal())) {
            for (RunSpec run : runs.specs()) {
                empty.ensure(run);
            }
        }
        float[] values = load.values();
        long[] nanos = new long[load.appends()];
        try (Mth5File live = store.open(file, OpenMode.APPEND, OpenOptions.swmr())) {
            List<Channel> channels = new ArrayList<>();
            for (int i = 0; i < load.channels(); i++) {
                channels.add(live.getChannel(runs.channel(i)));
            }
            for (int n = 0; n < nanos.length; n++) {
                long start = System.nanoTime();
                for (Channel channel : channels) {
                    channel.append(values, 0, values.length);
                }
                live.flush();
                nanos[n] = System.nanoTime() - start;
            }
        }
        return nanos;
    }
}
