// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelSummaryRow;
import org.mtlive.mth5.FileVersion;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunSummaryRow;
import org.mtlive.mth5.store.GapKind;
import org.mtlive.mth5.store.GapRow;
import org.mtlive.reader.FileLife;
import org.mtlive.reader.Growth;
import org.mtlive.reader.LiveReader;
import org.mtlive.reader.ReaderService;
import org.mtlive.reader.ReaderUpdate;
import org.mtlive.reader.Scale;
import org.mtlive.reader.Window;

/** A reader in the writer's process, on a library of its own. */
@Timeout(120)
class FollowingOurWriterTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(FileVersion.class)
    void readerSeesWhatIsFlushedAndNothingBefore(FileVersion version) throws Exception {
        try (Recorder recorder = Recorder.start(folder.resolve("live.h5"), version, "ex", "hy");
                LiveReader reader = Services.reader().open(folder.resolve("live.h5"))) {
            assertEquals(version, reader.version());
            assertEquals(recorder.ids(), reader.channels());
            assertEquals(0, reader.safeSamples(recorder.ids().get(1)));

            recorder.append(1000);
            reader.refresh();
            assertEquals(0, reader.safeSamples(recorder.ids().get(1)));
            recorder.file().flush();
            assertEquals(0, reader.safeSamples(recorder.ids().get(1)), "only a refresh looks");
            reader.refresh();

            assertEquals(1000, reader.safeSamples(recorder.ids().get(1)));
            assertValues(reader.window(recorder.ids().get(1), 0, 1000, Scale.COUNTS), 1, 0, 1000);
        }
    }

    @Test
    void readerGoesUpToTheCommitRecordAndNotToTheExtent() throws Exception {
        try (Recorder recorder = Recorder.start(folder.resolve("live.h5"), FileVersion.V0_2_0, "ex", "hy");
                LiveReader reader = Services.reader().open(folder.resolve("live.h5"))) {
            recorder.appendAndFlush(100);
            recorder.append(50);
            for (ChannelId id : recorder.ids()) {
                recorder.file().getChannel(id).flush(); // data are visible, but not committed
            }

            reader.refresh();

            assertEquals(100, reader.safeSamples(recorder.ids().getFirst()));
            assertEquals(100, reader.tail(recorder.ids().getFirst(), 1000, Scale.COUNTS).count());
            assertEquals(100, reader.channelSummary().getFirst().nSamples());
        }
    }

    @ParameterizedTest
    @EnumSource(FileVersion.class)
    void summariesTellLiveCountsAndEnds(FileVersion version) throws Exception {
        try (Recorder recorder = Recorder.start(folder.resolve("live.h5"), version, "ex", "hy");
                LiveReader reader = Services.reader().open(folder.resolve("live.h5"))) {
            for (int n = 1; n <= 3; n++) {
                recorder.appendAndFlush(20);
                reader.refresh();

                ChannelSummaryRow row = reader.channelSummary().get(1);
                assertEquals(20L * n, row.nSamples());
                assertEquals(n == 1 ? "2026-01-01T00:00:01.900000+00:00" : n == 2 ? "2026-01-01T00:00:03.900000+00:00"
                        : "2026-01-01T00:00:05.900000+00:00", row.end());
                assertTrue(row.hasData());
                RunSummaryRow run = reader.runSummary().getFirst();
                assertEquals(20L * n, run.nSamples());
                assertEquals("a", run.run());
            }
            assertEquals(2, reader.channelSummary().size());
            assertEquals(1, reader.runSummary().size());
        }
    }

    @Test
    void subscriptionHearsEverySampleAcrossRollOverAndEnd() throws Exception {
        try (Recorder recorder = Recorder.start(folder.resolve("live.h5"), FileVersion.V0_2_0, "ex", "hy");
                LiveReader reader = Services.reader().open(folder.resolve("live.h5"))) {
            ChannelId hy = recorder.ids().get(1);
            BlockingQueue<ReaderUpdate> updates = new LinkedBlockingQueue<>();
            reader.subscribe(Duration.ofMillis(5), updates::add);

            long heard = 0;
            for (int i = 0; i < 30; i++) {
                if (i % 10 == 9) {
                    recorder.rollOver();
                }
                recorder.appendAndFlush(100 + i);
                heard = hear(updates, hy, heard, recorder.file().getChannel(hy).length());
                assertValues(reader.tail(hy, 50, Scale.COUNTS), 1, heard - 50, 50);
            }
            recorder.finish(true);
            FileLife life = reader.life();
            while (life != FileLife.FINISHED) {
                life = poll(updates).status().life();
            }

            assertEquals(heard, reader.safeSamples(hy));
            assertValues(reader.window(hy, 0, (int) heard, Scale.COUNTS), 1, 0, (int) heard);
        }
    }

    @Test
    void severalReadersOfOneFileFollowARollOver() throws Exception {
        try (Recorder recorder = Recorder.start(folder.resolve("live.h5"), FileVersion.V0_2_0, "ex")) {
            ReaderService service = Services.reader();
            try (LiveReader one = service.open(folder.resolve("live.h5"));
                    LiveReader two = service.open(folder.resolve("live.h5"))) {
                recorder.appendAndFlush(10);
                one.refresh();
                recorder.rollOver();
                recorder.appendAndFlush(10);

                one.refresh();
                two.refresh();

                assertEquals(20, one.safeSamples(recorder.ids().getFirst()));
                assertEquals(20, two.safeSamples(recorder.ids().getFirst()));
            }
        }
    }

    @Test
    void gapsAreTold() throws Exception {
        try (Recorder recorder = Recorder.start(folder.resolve("live.h5"), FileVersion.V0_2_0, "ex");
                LiveReader reader = Services.reader().open(folder.resolve("live.h5"))) {
            GapRow gap = new GapRow(recorder.ids().getFirst(), GapKind.GAP, 10, 5, Recorder.START, "cable out");
            recorder.file().live().addGap(gap);

            reader.refresh();

            assertEquals(List.of(gap), reader.gaps());
            assertEquals(List.of(), reader.notes());
        }
    }

    @Test
    void channelIsFoundWhateverItsCase() throws Exception {
        try (Recorder recorder = Recorder.start(folder.resolve("live.h5"), FileVersion.V0_2_0, "ex");
                LiveReader reader = Services.reader().open(folder.resolve("live.h5"))) {
            recorder.appendAndFlush(3);
            reader.refresh();

            assertEquals(3, reader.safeSamples(Recorder.RUN.child("EX")));
            assertEquals(Recorder.RATE_HZ, reader.channel(Recorder.RUN.child("Ex")).sampleRateHz());
            assertEquals(Recorder.START, reader.channel(Recorder.RUN.child("Ex")).start());
        }
    }

    @Test
    void unknownChannelIsNamedWithTheKnownOnes() throws Exception {
        try (Recorder recorder = Recorder.start(folder.resolve("live.h5"), FileVersion.V0_2_0, "ex");
                LiveReader reader = Services.reader().open(folder.resolve("live.h5"))) {
            Mth5Exception e = assertThrows(Mth5Exception.class,
                    () -> reader.window(Recorder.RUN.child("hz"), 0, 1, Scale.COUNTS));

            assertTrue(e.getMessage().contains("hz") && e.getMessage().contains("alps/MT1/a/ex"), e.getMessage());
            assertFalse(recorder.ids().isEmpty());
        }
    }

    static void assertValues(Window window, int channel, long first, int count) {
        assertEquals(first, window.firstSample());
        assertEquals(count, window.count());
        for (int i = 0; i < count; i++) {
            assertEquals(Recorder.value(channel, first + i), window.values()[i], "sample " + (first + i));
        }
    }

    private static long hear(BlockingQueue<ReaderUpdate> updates, ChannelId id, long heard, long end)
            throws InterruptedException {
        long now = heard;
        while (now < end) {
            ReaderUpdate update = poll(updates);
            for (Growth growth : update.growth()) {
                if (growth.channel().equals(id)) {
                    assertEquals(now, growth.fromSample(), "monotone and without a hole");
                    now = growth.endSample();
                }
            }
        }
        assertEquals(end, now);
        return now;
    }

    private static ReaderUpdate poll(BlockingQueue<ReaderUpdate> updates) throws InterruptedException {
        ReaderUpdate update = updates.poll(30, TimeUnit.SECONDS);
        assertTrue(update != null, "nothing heard for 30 s");
        return update;
    }
}
