// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mtlive.mth5.store.tests.StoreForTests.RUN;
import static org.mtlive.mth5.store.tests.StoreForTests.store;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.store.Channel;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.Mth5Store;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;
import org.mtlive.mth5.store.Reserve;
import org.mtlive.mth5.store.StructureRefusedException;
import org.mtlive.testing.Hdf5ForTests;
import org.mtlive.testing.Python;

/** What cannot be added live is added by leaving SWMR mode for a moment. */
class RollOverTest {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Reserve SMALL = new Reserve(2L << 20, 64, 20);

    @TempDir
    Path folder;

    private static Mth5File live(Path path, Reserve reserve) throws Mth5Exception {
        return store().open(path, OpenMode.APPEND, OpenOptions.swmr().withReserve(reserve));
    }

    private Path create() throws Mth5Exception {
        Path path = folder.resolve("live.h5");
        try (Mth5File file = store().open(path, OpenMode.WRITE, OpenOptions.normal())) {
            file.ensure(StoreForTests.runSpec(RUN));
        }
        return path;
    }

    @Test
    void openChannelsStayValidAndTheEpochIsRaised() throws Exception {
        Path path = create();
        RunId second = RUN.parent().child("MT001b");
        RunId third = RUN.parent().child("MT001c");
        try (Mth5File file = live(path, Reserve.NONE)) {
            Channel ex = file.getChannel(RUN.child("ex"));
            StoreForTests.append(ex, 100);
            StructureRefusedException refused = assertThrows(StructureRefusedException.class,
                    () -> file.ensure(StoreForTests.runSpec(second)));
            assertTrue(refused.getMessage().contains("no room was reserved"), refused.getMessage());

            file.rollOver(SMALL, changed -> changed.ensure(StoreForTests.runSpec(second)));
            StoreForTests.append(ex, 100);
            StoreForTests.append(file.getChannel(second.child("hz")), 30);
            file.ensure(StoreForTests.runSpec(third));
            StoreForTests.append(file.getChannel(third.child("hz")), 40);
            file.flush();

            try (Mth5File reader = store().open(path, OpenMode.READ, OpenOptions.swmr())) {
                assertArrayEquals(StoreForTests.values(ex.id(), 0, 200),
                        reader.getChannel(ex.id()).readFloats(0, 200));
                assertEquals(30, reader.getChannel(second.child("hz")).length());
                assertEquals(40, reader.getChannel(third.child("hz")).length());
                assertEquals(15, reader.channelSummary().stored().size());
                assertEquals(1, reader.live().readWriter().orElseThrow().epoch());
                assertEquals(200, reader.live().readCommitted()[ex.row()]);
            }
        }
    }

    @Test
    void aBindingThatDoesNotTellWhereTheFileEndsOffersRollOverOnly() throws Exception {
        Path path = create();
        RunId second = RUN.parent().child("MT001b");
        Mth5Store store = new Mth5Store(Hdf5ForTests.provider("jni"));
        try (Mth5File file = store.open(path, OpenMode.APPEND, OpenOptions.swmr().withReserve(SMALL))) {
            StructureRefusedException refused = assertThrows(StructureRefusedException.class,
                    () -> file.ensure(StoreForTests.runSpec(second)));
            assertTrue(refused.getMessage().contains("this binding of HDF5 (jni)")
                    && refused.getMessage().contains("roll-over"), refused.getMessage());
            assertTrue(file.reserveLevel().isEmpty());

            file.rollOver(SMALL, changed -> changed.ensure(StoreForTests.runSpec(second)));
            StoreForTests.append(file.getChannel(second.child("hz")), 30);
            file.flush();

            try (Mth5File reader = store().open(path, OpenMode.READ, OpenOptions.swmr())) {
                assertEquals(30, reader.getChannel(second.child("hz")).length());
                assertEquals(10, reader.channelSummary().stored().size());
            }
        }
    }

    @Test
    void aRefusedChangeIsToldAndTheFileIsLiveAgain() throws Exception {
        try (Mth5File file = live(create(), SMALL)) {
            Mth5Exception e = assertThrows(Mth5Exception.class, () -> file.rollOver(SMALL, changed -> {
                throw new Mth5Exception("no such thing");
            }));

            assertEquals("no such thing", e.getMessage());
            assertTrue(file.isSwmrMode());
            StoreForTests.append(file.getChannel(RUN.child("ex")), 10);
            file.flush();
        }
    }

    @Test
    void aFileOfAnotherProgramIsAppendedToLiveAndGrowsByRollOver() throws Exception {
        Path path = folder.resolve("python.h5");
        Python.run("""
                import sys
                import numpy as np
                from mth5.mth5 import MTH5
                m = MTH5(file_version='0.2.0')
                m.open_mth5(sys.argv[1], 'a')
                run = m.add_survey('S').stations_group.add_station('ST2').add_run('001')
                ch = run.add_channel('ex', 'electric', np.arange(100, dtype='float32'))
                ch.metadata.sample_rate = 100.0
                ch.metadata.time_period.start = '2026-01-01T00:00:00+00:00'
                ch.write_metadata()
                m.close_mth5()
                """, LIMIT, path);
        RunId next = new RunId("S", "ST2", "002");
        try (Mth5File file = live(path, SMALL)) {
            Channel ex = file.getChannel(new RunId("S", "ST2", "001").child("ex"));
            ex.append(new float[50], 0, 50);
            StructureRefusedException refused = assertThrows(StructureRefusedException.class,
                    () -> file.addRun(next));
            file.rollOver(SMALL, changed -> changed.ensure(StoreForTests.runSpec(next)));
            StoreForTests.append(file.getChannel(next.child("ey")), 20);
            ex.append(new float[50], 0, 50);
            file.flush();

            assertTrue(refused.getMessage().contains("station ST2 was made by another program and cannot take runs")
                    && refused.getMessage().contains("roll-over"), refused.getMessage());
            try (Mth5File reader = store().open(path, OpenMode.READ, OpenOptions.swmr())) {
                assertEquals(200, reader.getChannel(ex.id()).length());
                assertEquals(20, reader.getChannel(next.child("ey")).length());
            }
        }
    }
}
