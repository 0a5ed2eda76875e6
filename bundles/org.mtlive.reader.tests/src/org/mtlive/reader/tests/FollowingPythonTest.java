// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelSummaryRow;
import org.mtlive.reader.FileLife;
import org.mtlive.reader.LiveReader;
import org.mtlive.reader.ReaderOptions;
import org.mtlive.reader.ReaderUpdate;
import org.mtlive.reader.Scale;
import org.mtlive.testing.ChildProcess;
import org.mtlive.testing.Python;

/** Files that Python mth5 writes live in a process of its own: without contract, the extents are the truth. */
@Timeout(240)
class FollowingPythonTest {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"0.1.0", "0.2.0"})
    void readerFollowsPythonMth5ToItsEnd(String version) throws Exception {
        Path file = folder.resolve("python.h5");
        try (ChildProcess python = Python.start(Services.script("swmr_writer.py"), file, version)) {
            python.awaitLine("recording"::equals, LIMIT);
            try (LiveReader reader = Services.reader().open(file)) {
                ChannelId hy = component(reader, "hy");
                assertEquals(version, reader.version().text());
                assertEquals(4, reader.channels().size());
                assertEquals(FileLife.UNKNOWN_WRITER, reader.life(), reader.status().text());
                assertTrue(reader.writer().isEmpty());

                long length = 1;
                for (int n = 1; n <= 20; n++) {
                    length += 77 * n;
                    append(python, 77 * n, length);
                    reader.refresh();

                    assertEquals(FileLife.LIVE, reader.life(), reader.status().text());
                    for (ChannelSummaryRow row : reader.channelSummary()) {
                        assertEquals(length, row.nSamples());
                    }
                    assertEquals(length, reader.runSummary().getFirst().nSamples());
                    FollowingOurWriterTest.assertValues(reader.tail(hy, 77, Scale.COUNTS), 3, length - 77, 77);
                }

                python.send("close");
                python.awaitSuccess(LIMIT);
                reader.refresh();
                assertEquals(FileLife.CLOSED, reader.life(), reader.status().text());
                FollowingOurWriterTest.assertValues(reader.window(hy, 0, (int) length, Scale.COUNTS), 3, 0,
                        (int) length);
            }
        }
    }

    @Test
    void killedPythonWriterIsStalledAndWhatItFlushedIsReadable() throws Exception {
        Path file = folder.resolve("killed.h5");
        try (ChildProcess python = Python.start(Services.script("swmr_writer.py"), file, "0.2.0")) {
            python.awaitLine("recording"::equals, LIMIT);
            append(python, 4999, 5000);
            ReaderOptions impatient = ReaderOptions.standard().withStalledAfter(Duration.ofMillis(300));
            try (LiveReader reader = Services.reader().open(file, impatient)) {
                BlockingQueue<ReaderUpdate> updates = new LinkedBlockingQueue<>();
                reader.subscribe(Duration.ofMillis(20), updates::add);
                append(python, 1000, 6000);
                await(updates, FileLife.LIVE);
                assertTrue(reader.status().text().contains("process " + python.pid()), reader.status().text());

                python.kill();
                python.await(LIMIT);
                await(updates, FileLife.STALLED);

                FollowingOurWriterTest.assertValues(reader.window(component(reader, "ey"), 0, 6000, Scale.COUNTS), 1, 0,
                        6000);
            }
            try (LiveReader later = Services.reader().open(file, impatient)) {
                assertEquals(FileLife.UNKNOWN_WRITER, later.life(), later.status().text());
                while (later.life() != FileLife.STALLED) {
                    later.refresh();
                }
                assertTrue(later.status().text().contains("probably killed"), later.status().text());
                FollowingOurWriterTest.assertValues(later.tail(component(later, "hx"), 6000, Scale.COUNTS), 2, 0, 6000);
            }
        }
    }

    private static void append(ChildProcess python, int count, long length) {
        python.send("append " + count);
        python.awaitLine(("length " + length)::equals, LIMIT);
    }

    private static void await(BlockingQueue<ReaderUpdate> updates, FileLife life) throws InterruptedException {
        ReaderUpdate update = updates.poll(60, TimeUnit.SECONDS);
        while (update != null && update.status().life() != life) {
            update = updates.poll(60, TimeUnit.SECONDS);
        }
        assertTrue(update != null, "the file never became " + life);
    }

    private static ChannelId component(LiveReader reader, String component) {
        return reader.channels().stream().filter(id -> id.component().equals(component)).findFirst().orElseThrow();
    }
}
