// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.mth5.FileVersion;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.LiveState;
import org.mtlive.reader.FileLife;
import org.mtlive.reader.LiveReader;
import org.mtlive.reader.Scale;
import org.mtlive.testing.ChildProcess;
import org.mtlive.testing.Python;

/** What a reader tells of the writer: live, stalled, crashed, finished; before it comes and after it has gone. */
@Timeout(120)
class FileLifeTest {
    @TempDir
    Path folder;

    @Test
    void readerMayComeBeforeTheWriter() throws Exception {
        try (Recorder recorder = Recorder.prepare(folder.resolve("later.h5"), FileVersion.V0_2_0, "ex");
                LiveReader reader = Services.reader().open(folder.resolve("later.h5"))) {
            assertEquals(FileLife.CLOSED, reader.life(), reader.status().text());

            recorder.goLive();
            recorder.appendAndFlush(10);
            reader.refresh();

            assertEquals(FileLife.LIVE, reader.life(), reader.status().text());
            assertEquals(10, reader.safeSamples(recorder.ids().getFirst()));
        }
    }

    @Test
    void finishedFileIsToldAndItsReplacementIsFollowed() throws Exception {
        try (Recorder recorder = Recorder.start(folder.resolve("live.h5"), FileVersion.V0_2_0, "ex", "hy");
                LiveReader reader = Services.reader().open(folder.resolve("live.h5"))) {
            recorder.appendAndFlush(1000);
            reader.refresh();

            recorder.append(500);
            recorder.finish(true);
            reader.refresh();

            assertEquals(FileLife.FINISHED, reader.life(), reader.status().text());
            assertEquals(LiveState.FINISHED, reader.writer().orElseThrow().state());
            assertEquals(1500, reader.safeSamples(recorder.ids().get(1)));
            FollowingOurWriterTest.assertValues(reader.window(recorder.ids().get(1), 900, 600, Scale.COUNTS), 1, 900, 600);
        }
    }

    @Test
    void copyOfALiveFileWhoseWriterIsDeadIsCrashedAndReadable() throws Exception {
        long endedPid;
        try (ChildProcess ended = Python.start("pass")) {
            ended.awaitSuccess(Duration.ofSeconds(30));
            endedPid = ended.pid();
        }
        Path copy = folder.resolve("copy.h5");
        try (Recorder recorder = Recorder.start(folder.resolve("live.h5"), FileVersion.V0_2_0, "ex")) {
            recorder.appendAndFlush(123);
            recorder.write(Recorder.status(recorder.status(), endedPid, recorder.status().heartbeatTime(), 0));
            recorder.file().checkpoint();
            Files.copy(folder.resolve("live.h5"), copy);
        }

        try (LiveReader reader = Services.reader().open(copy)) {
            assertEquals(FileLife.CRASHED, reader.life(), reader.status().text());
            assertEquals(123, reader.safeSamples(reader.channels().getFirst()));
            FollowingOurWriterTest.assertValues(reader.tail(reader.channels().getFirst(), 123, Scale.COUNTS), 0, 0, 123);
        }
    }

    @Test
    void silentWriterIsStalledAndABeatMakesItLive() throws Exception {
        try (Recorder recorder = Recorder.start(folder.resolve("live.h5"), FileVersion.V0_2_0, "ex")) {
            Instant aMinuteAgo = Instant.now().minusSeconds(60);
            recorder.write(Recorder.status(recorder.status(), recorder.status().pid(), aMinuteAgo, 0));
            try (LiveReader reader = Services.reader().open(folder.resolve("live.h5"))) {
                assertEquals(FileLife.STALLED, reader.life(), reader.status().text());
                assertTrue(reader.status().quietFor().orElseThrow().toSeconds() >= 60);

                recorder.beat();
                reader.refresh();

                assertEquals(FileLife.LIVE, reader.life(), reader.status().text());
            }
        }
    }

    @Test
    void aBeatWhoseTimeIsWrongIsLiveAtTheFirstLook() throws Exception {
        try (Recorder recorder = Recorder.start(folder.resolve("live.h5"), FileVersion.V0_2_0, "ex")) {
            Instant otherClock = Instant.now().minusSeconds(86_400);
            CompletableFuture<LiveReader> opening = new CompletableFuture<>();
            recorder.write(Recorder.status(recorder.status(), recorder.status().pid(), otherClock, 0));
            Thread.ofPlatform().start(() -> {
                try {
                    opening.complete(Services.reader().open(folder.resolve("live.h5")));
                } catch (Exception e) {
                    opening.completeExceptionally(e);
                }
            });
            for (int beat = 1; !opening.isDone(); beat++) {
                recorder.write(recorder.status().withHeartbeat(otherClock.plusMillis(20L * beat)));
                Thread.sleep(20);
            }

            try (LiveReader reader = opening.get()) {
                assertEquals(FileLife.LIVE, reader.life(), reader.status().text());
            }
        }
    }

    @Test
    void closedReaderSaysSo() throws Exception {
        try (Recorder recorder = Recorder.start(folder.resolve("live.h5"), FileVersion.V0_2_0, "ex")) {
            LiveReader reader = Services.reader().open(folder.resolve("live.h5"));
            reader.close();
            reader.close();

            assertThrows(Mth5Exception.class, reader::refresh);
            assertThrows(Mth5Exception.class, () -> reader.tail(recorder.ids().getFirst(), 1, Scale.COUNTS));
            assertThrows(IllegalStateException.class, () -> reader.subscribe(Duration.ofSeconds(1), update -> { }));
        }
    }
}
