// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store.tests;

import static org.mtlive.mth5.store.tests.StoreForTests.RUN;
import static org.mtlive.mth5.store.tests.StoreForTests.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.mtlive.mth5.FileVersion;
import org.mtlive.mth5.store.Channel;
import org.mtlive.mth5.store.LiveState;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;
import org.mtlive.mth5.store.Reserve;
import org.mtlive.mth5.store.WriterStatus;
import org.mtlive.testing.ChildProcess;
import org.mtlive.testing.Python;

/** Files as a writer leaves them when it dies: byte for byte what is on the disk while it is at work. */
final class LeftBehind {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private LeftBehind() { }

    /** A file of ours with so many committed samples a channel, and more behind the commit record. */
    static Path recording(Path folder, FileVersion version, int committed, int beyond, WriterStatus writer)
            throws IOException {
        Path live = folder.resolve("live.h5");
        Path left = folder.resolve("left.h5");
        try (Mth5File file = store().open(live, OpenMode.WRITE, OpenOptions.normal().withVersion(version))) {
            file.ensure(StoreForTests.runSpec(RUN));
            file.startSwmr(new Reserve(1L << 20, 64, 20));
            file.live().writeWriter(writer);
            file.live().series().add(StoreForTests.INSTRUMENT);
            file.live().series().add(StoreForTests.READING);
            append(file, committed);
            file.checkpoint();
            append(file, beyond);
            for (String component : StoreForTests.COMPONENTS) {
                file.getChannel(RUN.child(component)).flush();
            }
            Files.copy(live, left);
        }
        Files.delete(live);
        return left;
    }

    private static void append(Mth5File file, int samples) throws IOException {
        for (String component : StoreForTests.COMPONENTS) {
            Channel channel = file.getChannel(RUN.child(component));
            StoreForTests.append(channel, samples);
        }
    }

    /** A recording writer whose process has ended. */
    static WriterStatus dead() {
        try (ChildProcess child = Python.start("pass")) {
            child.await(LIMIT);
            return status(WriterStatus.opening(UUID.randomUUID(), Instant.now()), child.pid());
        }
    }

    /** A recording writer that runs. */
    static WriterStatus alive() {
        WriterStatus me = WriterStatus.opening(UUID.randomUUID(), Instant.now());
        return status(me, me.pid());
    }

    /** A recording writer on another computer. */
    static WriterStatus elsewhere() {
        WriterStatus s = dead();
        return new WriterStatus(s.writer(), "another-host", s.pid(), "its-boot", s.started(), s.heartbeat(),
                s.heartbeatTime(), s.state(), s.reason(), s.epoch(), s.samples(), s.bytes(), s.queueDepth(),
                s.queueHighWater(), s.flushes(), s.flushP50Us(), s.flushP99Us(), s.flushMaxUs());
    }

    private static WriterStatus status(WriterStatus s, long pid) {
        return new WriterStatus(s.writer(), s.host(), pid, s.bootId(), s.started(), s.heartbeat(), s.heartbeatTime(),
                LiveState.RECORDING, "", s.epoch(), s.samples(), s.bytes(), s.queueDepth(), s.queueHighWater(),
                s.flushes(), s.flushP50Us(), s.flushP99Us(), s.flushMaxUs());
    }
}
