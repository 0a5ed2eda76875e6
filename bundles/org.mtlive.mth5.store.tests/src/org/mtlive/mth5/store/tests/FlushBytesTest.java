// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.mtlive.mth5.store.tests.StoreForTests.COMPONENTS;
import static org.mtlive.mth5.store.tests.StoreForTests.RUN;
import static org.mtlive.mth5.store.tests.StoreForTests.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.mth5.store.Channel;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;

/** What a flush hands to the operating system, as Linux counts it: what is new, and not what lies beside it. */
class FlushBytesTest {
    private static final Path COUNTERS = Path.of("/proc/self/io");
    private static final String WRITTEN = "wchar: ";
    private static final int FLUSHES = 200;
    private static final int SAMPLES = 100;
    /** The samples twice, as a new chunk is filled with zeros first. */
    private static final int SAMPLE_BYTES = 2 * SAMPLES * Float.BYTES;
    /** The head of the channel's object, with its extent but without its attributes, which are several thousand. */
    private static final int HEAD_BYTES = 400;
    /** One chunk of channel_summary and one of the commit record. */
    private static final int TABLE_BYTES = 10 * 343 + 16 * 264;

    @TempDir
    Path folder;

    @Test
    void aFlushWritesItsSamplesTheHeadsOfTheChannelsAndOneChunkOfEachTable() throws IOException {
        assumeTrue(Files.isReadable(COUNTERS), "the system does not count the bytes of a process: no " + COUNTERS);
        Path path = folder.resolve("live.h5");
        try (Mth5File file = store().open(path, OpenMode.WRITE, OpenOptions.normal())) {
            file.ensure(StoreForTests.runSpec(RUN));
        }

        try (Mth5File file = store().open(path, OpenMode.APPEND, OpenOptions.swmr())) {
            List<Channel> channels = new ArrayList<>();
            for (String component : COMPONENTS) {
                channels.add(file.getChannel(RUN.child(component)));
            }
            appendAndFlush(file, channels, 1);
            long before = written();
            appendAndFlush(file, channels, FLUSHES);
            long bytes = (written() - before) / FLUSHES;

            long allowed = COMPONENTS.size() * (SAMPLE_BYTES + HEAD_BYTES) + TABLE_BYTES;
            assertTrue(bytes <= allowed, () -> bytes + " bytes a flush, more than " + allowed);
        }
    }

    private static void appendAndFlush(Mth5File file, List<Channel> channels, int times) throws IOException {
        for (int n = 0; n < times; n++) {
            for (Channel channel : channels) {
                StoreForTests.append(channel, SAMPLES);
            }
            file.flush();
        }
    }

    private static long written() throws IOException {
        return Files.readAllLines(COUNTERS).stream().filter(line -> line.startsWith(WRITTEN))
                .mapToLong(line -> Long.parseLong(line.substring(WRITTEN.length()))).sum();
    }
}
