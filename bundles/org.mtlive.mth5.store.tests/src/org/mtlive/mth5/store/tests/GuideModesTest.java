// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mtlive.mth5.store.tests.StoreForTests.RUN;
import static org.mtlive.mth5.store.tests.StoreForTests.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.hdf5.DatasetCreation;
import org.mtlive.hdf5.FileAccess;
import org.mtlive.hdf5.FileCreation;
import org.mtlive.hdf5.H5File;
import org.mtlive.hdf5.H5Type;
import org.mtlive.mth5.ChannelSpec;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.SampleType;
import org.mtlive.mth5.store.Channel;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;
import org.mtlive.testing.ChildProcess;
import org.mtlive.testing.Hdf5ForTests;
import org.mtlive.testing.Python;

/** What the guide says of modes: which ones there are, what tells them apart, what is set without being asked for. */
class GuideModesTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    Path folder;
    private Path path;

    @BeforeEach
    void createFile() throws Mth5Exception {
        path = folder.resolve("data.mth5");
        try (Mth5File file = store().open(path, OpenMode.WRITE, OpenOptions.normal())) {
            file.ensure(StoreForTests.runSpec(RUN));
        }
    }

    private String status(OpenMode mode, OpenOptions options) throws Mth5Exception {
        Mth5File file = store().open(path, mode, options);
        try (file) {
            return file.isSwmrMode() + " " + file.h5IsWrite();
        } finally {
            assertEquals("false false", file.isSwmrMode() + " " + file.h5IsWrite(), "closed");
        }
    }

    @Test
    void isSwmrModeAndH5IsWriteMeanTheSameForWriterReaderAndClosedFileAsInPython() throws Exception {
        for (OpenMode mode : List.of(OpenMode.APPEND, OpenMode.READ_PLUS)) {
            assertEquals("true true", status(mode, OpenOptions.swmr()));
            assertEquals("false true", status(mode, OpenOptions.normal()));
        }
        assertEquals("true false", status(OpenMode.READ, OpenOptions.swmr()));
        assertEquals("false false", status(OpenMode.READ, OpenOptions.normal()));

        String python = Python.run("""
                import sys
                from mth5.mth5 import MTH5
                for mode, swmr in (('a', True), ('a', False), ('r', True), ('r', False)):
                    m = MTH5()
                    m.open_mth5(sys.argv[1], mode, single_writer_multiple_reader=swmr)
                    print('status', m.is_swmr_mode(), m.h5_is_write())
                    m.close_mth5()
                    print('status', m.is_swmr_mode(), m.h5_is_write())
                """, LIMIT, path);
        assertEquals(List.of("True True", "False False", "False True", "False False", "True False", "False False",
                "False False", "False False"), python.lines().filter(line -> line.startsWith("status "))
                .map(line -> line.substring("status ".length())).toList());
    }

    @Test
    void boundsThatOlderToolsReadAreSetAutomaticallyAndLatestOnRequest() throws Exception {
        String read = """
                import sys, h5py
                print(h5py.File(sys.argv[1], 'r')['compressed'].shape)
                """;
        Path automatic = compressed("automatic.h5", FileAccess.writer());
        Path latest = compressed("latest.h5", FileAccess.writer().withLatest());

        assertEquals("(0,)", read(Python.HDF5_1_14, read, automatic));
        assertEquals("(0,)", read(Python.CURRENT, read, latest));
        try (ChildProcess older = Python.startWith(Python.HDF5_1_14, read, latest)) {
            assertEquals(1, older.await(LIMIT), "HDF5 1.14 does not know the latest format");
        }
        assertEquals("true true", status(OpenMode.APPEND, OpenOptions.swmr().withLatest()));
    }

    /** A filtered dataset is what HDF5 2.0 writes in a new form when it may. */
    private Path compressed(String name, FileAccess access) throws IOException {
        Path file = folder.resolve(name);
        try (H5File h5 = Hdf5ForTests.library("writer").create(file, FileCreation.live(), access)) {
            h5.root().createDataset("compressed", H5Type.FLOAT32,
                    DatasetCreation.live(0, 2000).withFilters(false, 4, false)).close();
        }
        return file;
    }

    private static String read(String python, String script, Path file) {
        try (ChildProcess child = Python.startWith(python, script, file)) {
            return child.awaitSuccess(LIMIT);
        }
    }

    @Test
    void addChannelHonoursTypeShapeAndChunksAndNeverReplacesWhatIsThere() throws Exception {
        try (Mth5File file = store().open(path, OpenMode.APPEND, OpenOptions.swmr())) {
            for (SampleType type : SampleType.values()) {
                ChannelSpec spec = StoreForTests.channel(RUN.parent().child(type.name()), "ex", type);
                Channel ex = file.addChannel(new ChannelSpec(spec.id(), spec.kind(), type,
                        spec.sampleRateHz(), spec.start(), 10_000, spec.units(), spec.metadata(), List.of()));
                StoreForTests.append(ex, 10);
                file.flush();
                assertThrows(Mth5Exception.class, () -> file.addChannel(spec));

                String seen = Python.run("""
                        import sys, h5py
                        d = h5py.File(sys.argv[1], 'r', libver='latest', swmr=True, locking=False)[sys.argv[2]]
                        print(d.dtype, d.maxshape, d.chunks, d.shape)
                        """, LIMIT, path, file.version().path(RUN.parent().child(type.name())) + "/ex");
                assertEquals(type.name().toLowerCase() + " (None,) (10000,) (10,)", seen);
            }
        }
    }

    @Test
    void normalModeRestructuresAndRemovesAndSwmrModeAppendsOnly() throws Exception {
        try (Mth5File file = store().open(path, OpenMode.APPEND, OpenOptions.swmr())) {
            file.addStation("STA002", "demo_survey");
            String refused = assertThrows(Mth5Exception.class,
                    () -> file.removeStation("MT001", "demo_survey")).getMessage();
            assertTrue(refused.contains("SWMR"), refused);
        }
        try (Mth5File file = store().open(path, OpenMode.APPEND, OpenOptions.normal())) {
            assertEquals(List.of("MT001", "STA002"), file.getSurvey("demo_survey").stationNames());
            file.removeStation("MT001", "demo_survey");
            assertEquals(List.of("STA002"), file.getSurvey("demo_survey").stationNames());
            assertTrue(file.channelSummary().stored().isEmpty());
        }
    }
}
