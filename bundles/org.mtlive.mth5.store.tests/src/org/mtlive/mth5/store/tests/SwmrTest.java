// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mtlive.mth5.store.tests.StoreForTests.RUN;
import static org.mtlive.mth5.store.tests.StoreForTests.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mtlive.hdf5.FileAccess;
import org.mtlive.hdf5.FileOpen;
import org.mtlive.hdf5.H5File;
import org.mtlive.mth5.FileVersion;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.Channel;
import org.mtlive.mth5.store.GapKind;
import org.mtlive.mth5.store.GapRow;
import org.mtlive.mth5.store.LiveState;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.NoteRow;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;
import org.mtlive.mth5.store.Reserve;
import org.mtlive.mth5.store.ReserveLevel;
import org.mtlive.mth5.store.WriterStatus;
import org.mtlive.testing.ChildProcess;
import org.mtlive.testing.Hdf5ForTests;
import org.mtlive.testing.Python;

/** Writing live: readers in another library and in Python follow; nothing is seen before it was flushed. */
class SwmrTest {
    private static final Duration LIMIT = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    private Path create(FileVersion version) throws Mth5Exception {
        Path path = folder.resolve("live.h5");
        try (Mth5File file = store().open(path, OpenMode.WRITE, OpenOptions.normal().withVersion(version))) {
            file.ensure(StoreForTests.runSpec(RUN));
        }
        return path;
    }

    private static void appendAll(Mth5File file, int count) throws Mth5Exception {
        for (String component : StoreForTests.COMPONENTS) {
            StoreForTests.append(file.getChannel(RUN.child(component)), count);
        }
    }

    @ParameterizedTest
    @EnumSource(FileVersion.class)
    void aReaderSeesWhatWasFlushedAndNothingBefore(FileVersion version) throws Exception {
        Path path = create(version);
        try (Mth5File writer = store().open(path, OpenMode.APPEND, OpenOptions.swmr());
                Mth5File reader = store().open(path, OpenMode.READ, OpenOptions.swmr())) {
            Channel seen = reader.getChannel(RUN.child("ex"));
            appendAll(writer, 1000);
            seen.refresh();
            assertEquals(0, seen.length());

            writer.flush();
            seen.refresh();
            reader.live().refresh();

            assertEquals(1000, seen.length());
            assertArrayEquals(StoreForTests.values(seen.id(), 0, 1000), seen.readFloats(0, 1000));
            assertTrue(reader.channelSummary().stored().stream().allMatch(r -> r.nSamples() == 1000 && r.hasData()));
            assertEquals(reader.channelSummary().stored(), reader.channelSummary().live());
            assertEquals("2026-01-01T00:00:09.990000+00:00", reader.channelSummary().stored().getLast().end());
            assertArrayEquals(new long[] {1000, 1000, 1000, 1000, 1000}, reader.live().readCommitted());
            assertEquals(1000, reader.runSummary().getFirst().nSamples());
            assertTrue(reader.isSwmrMode() && !reader.h5IsWrite());
        }
    }

    @Test
    void swmrStartsWithChannelsOpenAndTheyStayValid() throws Exception {
        try (Mth5File file = store().open(folder.resolve("open.h5"), OpenMode.WRITE, OpenOptions.normal())) {
            file.ensure(StoreForTests.runSpec(RUN));
            Channel ex = file.getChannel(RUN.child("ex"));
            StoreForTests.append(ex, 10);

            file.startSwmr(Reserve.DEFAULT);
            StoreForTests.append(ex, 10);
            file.flush();

            assertTrue(file.isSwmrMode());
            assertSame(ex, file.getChannel(RUN.child("ex")));
            assertEquals(20, file.channelSummary().stored().getFirst().nSamples());
            assertEquals(20, file.live().readCommitted()[ex.row()]);
        }
    }

    @Test
    void aChannelThatWasIdleForManyFlushesGoesOn() throws Exception {
        Path path = create(FileVersion.V0_2_0);
        try (Mth5File writer = store().open(path, OpenMode.APPEND, OpenOptions.swmr());
                Mth5File reader = store().open(path, OpenMode.READ, OpenOptions.swmr())) {
            Channel idle = writer.getChannel(RUN.child("ex"));
            StoreForTests.append(idle, 500);
            for (int flush = 0; flush < 250; flush++) {
                StoreForTests.append(writer.getChannel(RUN.child("ey")), 10);
                writer.flush();
            }
            StoreForTests.append(idle, 500);
            writer.flush();

            Channel seen = reader.getChannel(RUN.child("ex"));
            assertEquals(1000, seen.length());
            assertArrayEquals(StoreForTests.values(seen.id(), 0, 1000), seen.readFloats(0, 1000));
            assertEquals(2500, reader.getChannel(RUN.child("ey")).length());
        }
    }

    @Test
    void theReserveLiesBelowTheEndOfAllocation() throws Exception {
        Path path = create(FileVersion.V0_2_0);
        Reserve reserve = new Reserve(1 << 20, 64, 0);
        try (Mth5File file = store().open(path, OpenMode.APPEND, OpenOptions.swmr().withReserve(reserve))) {
            ReserveLevel before = file.reserveLevel().orElseThrow();
            appendAll(file, 100_000);
            file.checkpoint();
            ReserveLevel after = file.reserveLevel().orElseThrow();

            assertTrue(before.freeMetadataBytes() > 900_000, before.toString());
            assertTrue(before.freeHeapHoles() >= 64, before.toString());
            assertTrue(after.freeHeapHoles() >= 64, after.toString());
        }
        try (H5File h5 = Hdf5ForTests.library("probe").open(path, FileOpen.READ_ONLY, FileAccess.reader())) {
            assertTrue(h5.root().exists(".pin"));
            assertFalse(h5.root().exists(".hole"));
            assertEquals(65 * 512, h5.root().openDataset(".pin").length());
        }
    }

    @Test
    void rowsInAdvanceAreBlankAndDoNotShow() throws Exception {
        Path path = create(FileVersion.V0_2_0);
        Reserve reserve = new Reserve(1 << 20, 16, 50);
        try (Mth5File file = store().open(path, OpenMode.APPEND, OpenOptions.swmr().withReserve(reserve))) {
            appendAll(file, 10);
            file.flush();

            assertEquals(5, file.channelSummary().stored().size());
            try (H5File h5 = Hdf5ForTests.library("probe").open(path, FileOpen.SWMR_READ, FileAccess.reader())) {
                assertEquals(55, h5.root().openDataset("Experiment/channel_summary").length());
            }
        }
        try (H5File h5 = Hdf5ForTests.library("probe").open(path, FileOpen.READ_ONLY, FileAccess.reader())) {
            assertEquals(5, h5.root().openDataset("Experiment/channel_summary").length());
        }
    }

    @Test
    void aSecondSessionGoesOnAndKeepsNotesAndGaps() throws Exception {
        Path path = create(FileVersion.V0_2_0);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        GapRow gap = new GapRow(RUN.child("ex"), GapKind.GAP, 5, 7, now, "cable pulled");
        NoteRow note = new NoteRow(now, "M\u00fcller", "rain begins");
        try (Mth5File file = store().open(path, OpenMode.APPEND, OpenOptions.swmr())) {
            appendAll(file, 100);
            file.live().addGap(gap);
            file.live().addNote(note);
        }
        try (Mth5File file = store().open(path, OpenMode.READ_PLUS, OpenOptions.swmr());
                Mth5File reader = store().open(path, OpenMode.READ, OpenOptions.swmr())) {
            appendAll(file, 50);
            file.flush();
            file.live().addNote(new NoteRow(now, "x", "more"));
            reader.live().refresh();

            assertEquals(List.of(gap), reader.live().gaps());
            assertEquals(note, reader.live().notes().getFirst());
            assertEquals(2, reader.live().notes().size());
            assertEquals(150, reader.live().readCommitted()[4]);
        }
    }

    @Test
    void theWritersStatusIsSeenByReadersAndEndsFinished() throws Exception {
        Path path = create(FileVersion.V0_2_0);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        WriterStatus status = new WriterStatus(UUID.randomUUID(), "host", 42, "boot", now, 7, now,
                LiveState.RECORDING, "", 3, 1000, 4000, 5, 6, 70, 1.5, 2.5, 3.5);
        try (Mth5File file = store().open(path, OpenMode.APPEND, OpenOptions.swmr())) {
            assertEquals(LiveState.OPENING, file.live().readWriter().orElseThrow().state());
            file.live().writeWriter(status);
            try (Mth5File reader = store().open(path, OpenMode.READ, OpenOptions.swmr())) {
                assertEquals(status, reader.live().readWriter().orElseThrow());
            }
        }
        try (Mth5File file = store().open(path, OpenMode.READ, OpenOptions.normal())) {
            assertEquals(LiveState.FINISHED, file.live().readWriter().orElseThrow().state());
            assertEquals(8, file.live().readWriter().orElseThrow().heartbeat());
        }
    }

    @Test
    void aFileThatWasNeverLiveHasNoContract() throws Exception {
        try (Mth5File file = store().open(create(FileVersion.V0_2_0), OpenMode.READ, OpenOptions.normal())) {
            assertFalse(file.live().present());
            assertTrue(file.live().readWriter().isEmpty());
            assertEquals(0, file.live().readCommitted().length);
        }
    }

    @ParameterizedTest
    @EnumSource(FileVersion.class)
    void anUnmodifiedPythonReaderFollowsTheStoredSummary(FileVersion version) throws Exception {
        Path path = create(version);
        try (Mth5File file = store().open(path, OpenMode.APPEND, OpenOptions.swmr());
                ChildProcess python = Python.start("""
                        import sys
                        from mth5.mth5 import MTH5
                        m = MTH5()
                        m.open_mth5(sys.argv[1], 'r', single_writer_multiple_reader=True)
                        for line in sys.stdin:
                            df = m.channel_summary.to_dataframe()
                            row = df[df.component == 'ex'].iloc[0]
                            d = m.from_reference(row.hdf5_reference).hdf5_dataset
                            d.refresh()
                            print('N', row.n_samples, len(d), int(d[:].sum()), row.end.isoformat(), sum(m.run_summary.station != ''))
                        """, path)) {
            appendAll(file, 100);
            file.flush();
            python.send("look");
            assertEquals("N 100 100 5050 2026-01-01T00:00:00.990000+00:00 1",
                    python.awaitLine(l -> l.startsWith("N 100"), LIMIT));
            appendAll(file, 100);
            file.flush();
            python.send("look");
            assertEquals("N 200 200 20100 2026-01-01T00:00:01.990000+00:00 1",
                    python.awaitLine(l -> l.startsWith("N 200"), LIMIT));
        }
    }

    @Test
    void twentyLinesOfPythonReadTheLiveContract() throws Exception {
        Path path = create(FileVersion.V0_2_0);
        try (Mth5File file = store().open(path, OpenMode.APPEND, OpenOptions.swmr())) {
            appendAll(file, 300);
            file.flush();
            WriterStatus status = file.live().readWriter().orElseThrow();
            file.live().writeWriter(status.withHeartbeat(Instant.now()).withState(LiveState.RECORDING, ""));
            file.live().addGap(new GapRow(RUN.child("hx"), GapKind.GAP, 10, 20, Instant.now(), "lost"));

            String seen = Python.run("""
                    import sys, h5py
                    f = h5py.File(sys.argv[1], 'r', libver='latest', swmr=True, locking=False)
                    live = f['mtlive']
                    for name in live:
                        live[name].refresh()
                    w = live['writer'][0]
                    print(w['state'].decode(), w['pid'], w['heartbeat'])
                    for row in live['committed'][:]:
                        d = f[row['path'].decode()]
                        assert f[row['hdf5_reference']] == d
                        d.refresh()
                        print(d.name.split('/')[-1], row['samples'], int(d[:row['samples']].sum()))
                    for g in live['gaps'][:]:
                        print(g['component'].decode(), g['kind'].decode(), g['first_sample'], g['samples'])
                    """, LIMIT, path);

            assertEquals(List.of("RECORDING " + ProcessHandle.current().pid() + " 1", "ex 300 45150", "ey 300 345150",
                    "hx 300 645150", "hy 300 945150", "hz 300 1245150", "hx GAP 10 20"), seen.lines().toList());
        }
    }
}
