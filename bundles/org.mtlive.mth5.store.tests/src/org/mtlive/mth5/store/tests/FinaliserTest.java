// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mtlive.mth5.store.tests.StoreForTests.RUN;
import static org.mtlive.mth5.store.tests.StoreForTests.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mtlive.hdf5.FileAccess;
import org.mtlive.hdf5.FileOpen;
import org.mtlive.hdf5.H5File;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelSummaryRow;
import org.mtlive.mth5.FileVersion;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.Channel;
import org.mtlive.mth5.store.FinaliseReport;
import org.mtlive.mth5.store.LiveState;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;
import org.mtlive.mth5.store.Reserve;
import org.mtlive.testing.Hdf5ForTests;
import org.mtlive.testing.SharedData;

/** A finished recording becomes a compact standard file with the same content. */
class FinaliserTest {
    private static final int SAMPLES = 50_000;

    @TempDir
    Path folder;

    private Path record(FileVersion version) throws Mth5Exception {
        Path path = folder.resolve("live.h5");
        OpenOptions options = OpenOptions.normal().withVersion(version);
        try (Mth5File file = store().open(path, OpenMode.WRITE, options)) {
            file.ensure(StoreForTests.runSpec(RUN));
            file.startSwmr(new Reserve(4L << 20, 256, 100));
            for (String component : StoreForTests.COMPONENTS) {
                StoreForTests.append(file.getChannel(RUN.child(component)), SAMPLES);
            }
            file.checkpoint();
        }
        return path;
    }

    @ParameterizedTest
    @EnumSource(FileVersion.class)
    void everythingIsThereAndRightUnderTheSameName(FileVersion version) throws Exception {
        Path path = record(version);

        FinaliseReport report = store().finaliser().finalise(path, path);

        assertEquals(5, report.channels());
        assertEquals(5L * SAMPLES, report.samples());
        assertTrue(report.sizeBytesAfter() < report.sizeBytesBefore() / 3, report.toString());
        try (Mth5File file = store().open(path, OpenMode.READ, OpenOptions.normal())) {
            List<ChannelSummaryRow> rows = file.channelSummary().stored();
            assertEquals(5, rows.size());
            for (ChannelSummaryRow row : rows) {
                Channel channel = file.getChannel(row.channelId());
                assertEquals(SAMPLES, row.nSamples());
                assertTrue(channel.row() >= 0);
                assertArrayEquals(StoreForTests.values(channel.id(), 0, SAMPLES), channel.readFloats(0, SAMPLES));
                assertEquals("2026-01-01T00:08:19.990000+00:00", channel.metadata().text("time_period.end"));
            }
            assertEquals("2026-01-01T00:08:19.990000+00:00", file.getRun(RUN).metadata().text("time_period.end"));
            assertEquals(LiveState.FINISHED, file.live().readWriter().orElseThrow().state());
            assertArrayEquals(new long[] {SAMPLES, SAMPLES, SAMPLES, SAMPLES, SAMPLES}, file.live().readCommitted());
            assertEquals(List.of("coil_resp", "mv_to_counts"), file.getSurvey("demo_survey").filterNames());
        }
        try (H5File h5 = Hdf5ForTests.library("probe").open(path, FileOpen.READ_ONLY, FileAccess.reader())) {
            assertTrue(h5.root().childNames().stream().noneMatch(n -> n.startsWith(".")));
            assertEquals(5, h5.root().openDataset(version.rootPath() + "/channel_summary").length());
        }
        try (var files = Files.list(folder)) {
            assertEquals(List.of(path), files.toList());
        }
    }

    @Test
    void theContractCanBeLeftOutAndTheLiveFileStays() throws Exception {
        Path path = record(FileVersion.V0_2_0);
        byte[] before = Files.readAllBytes(path);
        Path target = folder.resolve("finished.h5");

        store().finaliser().withoutContract().finalise(path, target);

        assertArrayEquals(before, Files.readAllBytes(path));
        try (Mth5File file = store().open(target, OpenMode.READ, OpenOptions.normal())) {
            assertFalse(file.live().present());
        }
    }

    @Test
    void aFinishedFileCanBeRecordedOn() throws Exception {
        Path path = record(FileVersion.V0_2_0);
        store().finaliser().finalise(path, path);

        try (Mth5File file = store().open(path, OpenMode.APPEND, OpenOptions.swmr())) {
            StoreForTests.append(file.getChannel(RUN.child("ex")), 10);
            file.flush();

            assertEquals(SAMPLES + 10, file.channelSummary().stored().getFirst().nSamples());
        }
    }

    @Test
    void aFileThatIsStillWrittenIsRefused() throws Exception {
        Path path = record(FileVersion.V0_2_0);
        try (Mth5File file = store().open(path, OpenMode.APPEND, OpenOptions.swmr())) {
            String refusal = assertThrows(Mth5Exception.class,
                    () -> store().finaliser().finalise(path, path)).getMessage();

            assertTrue(refusal.contains("only one writer"), refusal);
            assertTrue(file.isOpen());
        }
        assertThrows(Mth5Exception.class, () -> store().finaliser().finalise(folder.resolve("no.h5"), path));
    }

    @Test
    void aFileOfAnOldFormatBecomesFitForSwmr() throws Exception {
        Path old = SharedData.file("mth5/synthetic_test_data.h5");
        Path target = folder.resolve("new.h5");

        FinaliseReport report = store().finaliser().finalise(Files.copy(old, folder.resolve("old.h5")), target);

        assertEquals(10, report.channels());
        assertEquals(400_000, report.samples());
        try (Mth5File file = store().open(target, OpenMode.APPEND, OpenOptions.swmr());
                Mth5File before = store().open(old, OpenMode.READ, OpenOptions.normal())) {
            assertEquals(before.channels(), file.channels());
            for (ChannelId id : file.channels()) {
                assertArrayEquals(before.getChannel(id).readDoubles(0, 40_000),
                        file.getChannel(id).readDoubles(0, 40_000));
                assertEquals(before.getChannel(id).metadata(), file.getChannel(id).metadata());
            }
            assertTrue(file.isSwmrMode());
        }
        try (H5File h5 = Hdf5ForTests.library("probe").open(target, FileOpen.READ_ONLY, FileAccess.reader())) {
            assertTrue(h5.root().exists("Survey/Stations/test1/Fourier_Coefficients/001/3/hz"));
        }
    }
}
