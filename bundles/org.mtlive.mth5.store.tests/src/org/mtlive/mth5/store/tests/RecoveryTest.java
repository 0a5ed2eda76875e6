// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mtlive.mth5.store.tests.StoreForTests.RUN;
import static org.mtlive.mth5.store.tests.StoreForTests.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mtlive.mth5.ChannelSummaryRow;
import org.mtlive.mth5.FileVersion;
import org.mtlive.mth5.store.Channel;
import org.mtlive.mth5.store.LiveState;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;
import org.mtlive.mth5.store.RecoveredChannel;
import org.mtlive.mth5.store.RecoveryOptions;
import org.mtlive.mth5.store.RecoveryReport;
import org.mtlive.mth5.store.SuperblockInfo;
import org.mtlive.mth5.store.WriterStatus;
import org.mtlive.testing.Python;

/** A recording whose writer died is whole again: every committed sample, and nothing that nobody vouches for. */
@Timeout(300)
class RecoveryTest {
    private static final int COMMITTED = 12_345;
    private static final int BEYOND = 678;

    @TempDir
    Path folder;

    private Path left(FileVersion version) throws IOException {
        return LeftBehind.recording(folder, version, COMMITTED, BEYOND, LeftBehind.dead());
    }

    @ParameterizedTest
    @EnumSource(FileVersion.class)
    void everyCommittedSampleIsInTheCopyAndNothingBeyond(FileVersion version) throws Exception {
        Path left = left(version);
        byte[] before = Files.readAllBytes(left);

        RecoveryReport report = store().recovery().recover(left, RecoveryOptions.copy());

        assertTrue(report.needed() && report.committed() && !report.isLossy(), report::toString);
        assertEquals(folder.resolve("left.recovered.h5"), report.result());
        assertEquals(5L * COMMITTED, report.safeSamples());
        assertEquals(5L * BEYOND, report.beyondSamples());
        assertArrayEquals(before, Files.readAllBytes(left), "the file itself stays");
        try (Mth5File file = store().open(report.result(), OpenMode.READ, OpenOptions.normal())) {
            for (ChannelSummaryRow row : file.channelSummary().stored()) {
                Channel channel = file.getChannel(row.channelId());
                assertEquals(COMMITTED, row.nSamples());
                assertEquals("2026-01-01T00:02:03.440000+00:00", row.end());
                assertEquals(row.end(), channel.metadata().text("time_period.end"));
                assertArrayEquals(StoreForTests.values(channel.id(), 0, COMMITTED), channel.readFloats(0, COMMITTED));
            }
            assertEquals("2026-01-01T00:02:03.440000+00:00", file.getRun(RUN).metadata().text("time_period.end"));
            WriterStatus writer = file.live().readWriter().orElseThrow();
            assertEquals(LiveState.ABORTED, writer.state());
            assertTrue(writer.reason().contains("recovered 2") && writer.reason().contains(5 * BEYOND + " uncommitted"),
                    writer::reason);
            assertEquals(1, file.live().notes().size());
            assertEquals(List.of(StoreForTests.INSTRUMENT), file.live().series().instruments());
            assertEquals(List.of(StoreForTests.READING), file.live().series().readings(0));
            assertTrue(Arrays.stream(file.live().readCommitted()).allMatch(n -> n == COMMITTED));
        }
        assertEquals(List.of("left.h5", "left.recovered.h5"), names());
    }

    @Test
    void aRecoveredFileIsRecordedOnAndReadByPython() throws Exception {
        Path recovered = store().recovery().recover(left(FileVersion.V0_2_0), RecoveryOptions.copy()).result();

        try (Mth5File file = store().open(recovered, OpenMode.APPEND, OpenOptions.swmr())) {
            StoreForTests.append(file.getChannel(RUN.child("ex")), 1000);
            file.flush();
        }

        String said = Python.run("""
                import sys, h5py, numpy as np
                f = h5py.File(sys.argv[1], 'r+')
                ex = f['Experiment/Surveys/demo_survey/Stations/MT001/MT001a/ex']
                i = np.arange(len(ex))
                print(len(ex), int((ex[:] != i % 997 + 1).sum()))
                f.close()
                """, Duration.ofSeconds(60), recovered);
        assertEquals((COMMITTED + 1000) + " 0", said.strip());
    }

    @Test
    void inPlaceTheFileItselfIsRecoveredAndItsFirstBytesAreKept() throws Exception {
        Path left = left(FileVersion.V0_2_0);
        byte[] before = Arrays.copyOf(Files.readAllBytes(left), 48);

        RecoveryReport report = store().recovery().recover(left, RecoveryOptions.inTheFile());

        assertEquals(left, report.result());
        assertArrayEquals(before, Files.readAllBytes(report.backup().orElseThrow()));
        assertEquals(5L * COMMITTED, report.safeSamples());
        SuperblockInfo after = SuperblockInfo.read(left).orElseThrow();
        assertFalse(after.isOpenForWriting());
        assertTrue(after.checksumMatches() && after.endOfAllocation() == Files.size(left), after::toString);
        assertEquals(2, names().size());
    }

    @Test
    void aFileInOrderIsToldSoAndNotTouched() throws Exception {
        Path recovered = store().recovery().recover(left(FileVersion.V0_2_0), RecoveryOptions.copy()).result();
        byte[] before = Files.readAllBytes(recovered);

        RecoveryReport again = store().recovery().recover(recovered, RecoveryOptions.inTheFile());

        assertFalse(again.needed());
        assertEquals(recovered, again.result());
        assertArrayEquals(before, Files.readAllBytes(recovered));
        assertEquals(2, names().size());
    }

    @Test
    void aFileWhoseEndIsMissingKeepsWhatIsThereAndTellsWhatIsLost() throws Exception {
        Path left = left(FileVersion.V0_2_0);
        try (FileChannel channel = FileChannel.open(left, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - 30_000);
        }

        RecoveryReport report = store().recovery().recover(left, RecoveryOptions.copy());

        assertTrue(report.isLossy(), report::toString);
        long lost = report.channels().stream().mapToLong(RecoveredChannel::lostSamples).sum();
        assertTrue(lost > 0 && lost < 10_000, report::toString);
        assertEquals(5L * COMMITTED, report.safeSamples() + lost);
        try (Mth5File file = store().open(report.result(), OpenMode.READ, OpenOptions.normal())) {
            for (RecoveredChannel one : report.channels()) {
                int safe = (int) one.safeSamples();
                assertArrayEquals(StoreForTests.values(one.id(), 0, safe),
                        file.getChannel(one.id()).readFloats(0, safe));
            }
        }
    }

    @Test
    void aFileWhoseChannelsCannotAllBeReadIsNotLeftMarkedAsWritten() throws Exception {
        Path left = left(FileVersion.V0_2_0);
        damageHeader(left, "hz");

        RecoveryReport report = store().recovery().recover(left, RecoveryOptions.copy());

        assertTrue(report.remarks().stream().anyMatch(remark -> remark.startsWith("channels and tables were left")),
                report::toString);
        assertFalse(SuperblockInfo.read(report.result()).orElseThrow().isOpenForWriting());
        try (Mth5File file = store().open(report.result(), OpenMode.READ, OpenOptions.normal())) {
            assertArrayEquals(StoreForTests.values(RUN.child("ex"), 0, COMMITTED),
                    file.getChannel(RUN.child("ex")).readFloats(0, COMMITTED));
        }
    }

    /** Changes a byte in the middle of the first message that describes a channel, so that its checksum is wrong. */
    private static void damageHeader(Path left, String component) throws IOException {
        long address;
        try (Mth5File file = store().open(left, OpenMode.READ, OpenOptions.swmr())) {
            address = file.channelSummary().stored().stream().filter(row -> row.component().equals(component))
                    .findFirst().orElseThrow().hdf5Reference();
        }
        try (FileChannel channel = FileChannel.open(left, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer one = ByteBuffer.allocate(1);
            channel.read(one, address + 32);
            channel.write(ByteBuffer.wrap(new byte[] {(byte) ~one.get(0)}), address + 32);
        }
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
