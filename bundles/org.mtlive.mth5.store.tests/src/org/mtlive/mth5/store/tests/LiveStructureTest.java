// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mtlive.mth5.store.tests.StoreForTests.RUN;
import static org.mtlive.mth5.store.tests.StoreForTests.store;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.SampleType;
import org.mtlive.mth5.store.Channel;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;
import org.mtlive.mth5.store.Reserve;
import org.mtlive.mth5.store.ReserveLevel;
import org.mtlive.mth5.store.StructureRefusedException;

/** Surveys, stations, runs and channels come while the file is written live. */
class LiveStructureTest {
    private static final Reserve SMALL = new Reserve(2L << 20, 128, 40);

    @TempDir
    Path folder;

    private Path create() throws Mth5Exception {
        Path path = folder.resolve("live.h5");
        try (Mth5File file = store().open(path, OpenMode.WRITE, OpenOptions.normal())) {
            file.ensure(StoreForTests.runSpec(RUN));
        }
        return path;
    }

    private static Mth5File live(Path path, Reserve reserve) throws Mth5Exception {
        return store().open(path, OpenMode.APPEND, OpenOptions.swmr().withReserve(reserve));
    }

    private static void appendAll(Mth5File file, RunId run, int count) throws Mth5Exception {
        for (String component : StoreForTests.COMPONENTS) {
            StoreForTests.append(file.getChannel(run.child(component)), count);
        }
    }

    @Test
    void theGuidesQuickStartWithEverythingMadeAfterSwmrWasSwitchedOn() throws Exception {
        Path path = folder.resolve("quick.h5");
        store().open(path, OpenMode.WRITE, OpenOptions.normal()).close();
        RunId run = new RunId("S1", "MT9", "001");
        try (Mth5File file = live(path, SMALL); Mth5File reader = store().open(path, OpenMode.READ, OpenOptions.swmr())) {
            Channel ex = file.addStation("MT9", "S1").addRun("001")
                    .addChannel(StoreForTests.channel(run, "ex", SampleType.FLOAT32));
            StoreForTests.append(ex, 100);
            file.flush();

            assertEquals(List.of(run.child("ex")), reader.channels());
            Channel seen = reader.getChannel(run.child("ex"));
            assertArrayEquals(StoreForTests.values(seen.id(), 0, 100), seen.readFloats(0, 100));
            assertEquals(100, reader.channelSummary().stored().getFirst().nSamples());
            assertEquals(0, ex.row());
            assertArrayEquals(new long[] {100}, reader.live().readCommitted());
        }
    }

    @Test
    void aWholeRunIsReadyForAppendingAtOnce() throws Exception {
        Path path = create();
        RunId second = RUN.parent().child("MT001b");
        RunId other = new RunId("second_survey", "MT2", "001");
        try (Mth5File file = live(path, SMALL); Mth5File reader = store().open(path, OpenMode.READ, OpenOptions.swmr())) {
            appendAll(file, RUN, 10);
            file.ensure(StoreForTests.runSpec(second));
            file.ensure(StoreForTests.runSpec(other));
            appendAll(file, RUN, 10);
            appendAll(file, second, 20);
            appendAll(file, other, 30);
            file.flush();

            assertEquals(15, reader.channels().size());
            assertEquals(List.of(20L, 20L, 30L), List.of(RUN, second, other).stream()
                    .map(run -> length(reader, run)).toList());
            assertEquals(15, reader.channelSummary().stored().size());
            assertEquals(reader.channelSummary().live(), reader.channelSummary().stored());
            assertEquals("[\"ex\", \"ey\"]", reader.raw().attributes(file.version().path(other))
                    .get("channels_recorded_electric"));
        }
    }

    @Test
    void theFinishedFileHasWhatCameLiveAndNothingHidden() throws Exception {
        Path path = create();
        Path finished = folder.resolve("finished.h5");
        RunId run = new RunId("second_survey", "MT2", "001");
        try (Mth5File file = live(path, SMALL)) {
            file.ensure(StoreForTests.runSpec(run));
            file.ensure(StoreForTests.runSpec(run.parent().child("002")));
            appendAll(file, run, 30);
        }
        store().finaliser().finalise(path, finished);

        try (Mth5File file = store().open(finished, OpenMode.READ, OpenOptions.normal())) {
            assertEquals(List.of("Experiment", "mtlive"), file.raw().groups("/"));
            assertTrue(file.raw().exists("Experiment/Surveys/second_survey/Standards/summary"));
            assertEquals(15, file.channelSummary().stored().size());
            assertEquals("[\"001\", \"002\"]", file.raw().attributes(file.version().path(run.parent()))
                    .get("run_list"));
            assertEquals("2026-01-01T00:00:00.290000+00:00", file.raw().attributes(file.version().path(run))
                    .get("time_period.end"));
            assertEquals(List.of(), file.raw().damaged(true));
        }
    }

    private static long length(Mth5File file, RunId run) {
        try (Channel ex = file.getChannel(run.child("hz"))) {
            return ex.length();
        } catch (Mth5Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everyCollectionIsFullAfterEachChangeAndOldOnesAreNeverTouched() throws Exception {
        Path path = create();
        try (Mth5File file = live(path, SMALL)) {
            HeapCollections before = HeapCollections.of(path);
            for (int n = 0; n < 8; n++) {
                file.getStation("MT001", "demo_survey").metadata(); // what is read must not decide where strings go
                file.getChannel(RUN.child("ex")).metadata();
                file.ensure(StoreForTests.runSpec(new RunId("demo_survey", "MT1" + n % 3, "00" + n)));
                HeapCollections now = HeapCollections.of(path);

                before.contents().forEach((at, bytes) -> assertArrayEquals(bytes, now.contents().get(at), "at " + at));
                now.free().forEach((at, free) -> assertTrue(before.free().containsKey(at) || free < 16,
                        free + " bytes are free at " + at));
                assertTrue(now.free().size() > before.free().size());
            }
        }
    }

    @Test
    void theReserveIsAnnouncedBeforeItIsRefused() throws Exception {
        Path path = create();
        try (Mth5File file = live(path, new Reserve(1L << 20, 64, 10));
                Mth5File reader = store().open(path, OpenMode.READ, OpenOptions.swmr())) {
            ReserveLevel level = file.reserveLevel().orElseThrow();
            assertTrue(level.used() < 0.1 && !level.low(), level.toString());
            int runs = 1;
            boolean announced = false;
            StructureRefusedException refused = null;
            while (refused == null && runs < 200) {
                try {
                    file.ensure(StoreForTests.runSpec(RUN.parent().child("r" + runs)));
                    runs++;
                    announced |= file.reserveLevel().orElseThrow().low();
                } catch (StructureRefusedException e) {
                    refused = e;
                }
            }
            appendAll(file, RUN, 100);
            file.flush();

            assertTrue(announced && runs > 20, "after " + runs + " runs");
            assertTrue(refused.getMessage().contains("station MT001") && refused.getMessage().contains("roll-over"),
                    refused.getMessage());
            assertEquals(5 * runs, reader.channels().size());
            assertEquals(100, length(reader, RUN));
        }
    }
}
