// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mtlive.mth5.store.tests.StoreForTests.RUN;
import static org.mtlive.mth5.store.tests.StoreForTests.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.mth5.FileVersion;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.Channel;
import org.mtlive.mth5.store.GapKind;
import org.mtlive.mth5.store.GapRow;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;
import org.mtlive.mth5.store.RecoveryOptions;
import org.mtlive.mth5.store.RecoveryReport;
import org.mtlive.mth5.store.Reserve;

/** Whatever a power cut leaves of the writes since the last checkpoint, the file is as it was at that checkpoint. */
@Timeout(300)
class PowerCutTest {
    private static final int FORCED = 12_345;
    private static final int LATER = 23_456;
    /** Two chunks and a bit; at an earlier checkpoint the second was not full. */
    private static final int GAPS = 33;

    @TempDir
    Path folder;
    private Path cut;
    private byte[] forced;
    private byte[] later;

    @BeforeEach
    void recordAndKeepWhatIsOnTheDisk() throws IOException {
        Path live = folder.resolve("live.h5");
        cut = folder.resolve("cut.h5");
        try (Mth5File file = store().open(live, OpenMode.WRITE, OpenOptions.normal())) {
            file.ensure(StoreForTests.runSpec(RUN));
            file.startSwmr(new Reserve(1L << 20, 64, 20));
            file.live().writeWriter(LeftBehind.dead());
            file.checkpoint();
            append(file, FORCED);
            gaps(file, 0, 10);
            file.checkpoint();
            gaps(file, 10, 25);
            file.checkpoint();
            gaps(file, 25, GAPS);
            file.checkpoint();
            forced = Files.readAllBytes(live);
            Files.copy(PowerCut.logOf(live), PowerCut.logOf(cut));
            append(file, LATER - FORCED);
            gaps(file, GAPS, 3 * GAPS);
            file.sweep();
            later = Files.readAllBytes(live);
        }
        assertFalse(Files.exists(PowerCut.logOf(live)), "of no use once the file is closed");
        Files.delete(live);
    }

    private static void append(Mth5File file, int samples) throws IOException {
        for (String component : StoreForTests.COMPONENTS) {
            StoreForTests.append(file.getChannel(RUN.child(component)), samples);
        }
    }

    private static void gaps(Mth5File file, int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            file.live().addGap(new GapRow(RUN.child("ex"), GapKind.GAP, i, 1, Instant.EPOCH, "number " + i));
        }
    }

    @Test
    void aTableThatGrowsForMonthsDoesNotFillTheCheckpoints() throws IOException {
        Path live = folder.resolve("months.h5");
        try (Mth5File file = store().open(live, OpenMode.WRITE, OpenOptions.normal())) {
            file.ensure(StoreForTests.runSpec(RUN));
            file.startSwmr(new Reserve(1L << 20, 64, 20));
            for (int i = 0; i < 40; i++) {
                gaps(file, 500 * i, 500 * (i + 1));
                file.checkpoint();
            }

            assertEquals(20_000, file.live().gaps().size());
            long tableBytes = 20_000L * 290;
            assertTrue(Files.size(PowerCut.logOf(live)) < tableBytes, () -> "the checkpoints hold the whole table");
        }
    }

    @Test
    void whateverSectorsCameToTheDiskTheLastCheckpointIsWhole() throws Exception {
        PowerCut.restartComputer(PowerCut.logOf(cut));
        for (long seed = 0; seed < 20; seed++) {
            Files.write(cut, PowerCut.mix(forced, later, seed));
            Path target = folder.resolve("recovered" + seed + ".h5");

            RecoveryReport report = store().recovery().recover(cut, RecoveryOptions.copyTo(target));

            assertTrue(report.committed() && !report.isLossy(), report::toString);
            assertEquals(5L * FORCED, report.safeSamples());
            assertTrue(report.remarks().getFirst().contains("checkpoint"), report::toString);
            requireSamples(target, FORCED);
            requireGaps(target);
        }
    }

    @Test
    void inPlaceTooAndThenItIsRecordedOn() throws Exception {
        PowerCut.restartComputer(PowerCut.logOf(cut));
        Files.write(cut, PowerCut.mix(forced, later, 42));

        Mth5Exception refused = assertThrows(Mth5Exception.class,
                () -> store().open(cut, OpenMode.APPEND, OpenOptions.normal()));
        store().recovery().recover(cut, RecoveryOptions.inTheFile());

        assertTrue(refused.getMessage().contains("Recover"), refused::getMessage);
        assertFalse(Files.exists(PowerCut.logOf(cut)));
        try (Mth5File file = store().open(cut, OpenMode.APPEND, OpenOptions.swmr())) {
            append(file, 1000);
        }
        requireSamples(cut, FORCED + 1000);
    }

    @Test
    void whenOnlyTheProcessDiedTheCommitRecordHolds() throws Exception {
        Files.write(cut, later);

        RecoveryReport report = store().recovery().recover(cut, RecoveryOptions.copy());

        assertEquals(5L * LATER, report.safeSamples());
        requireSamples(report.result(), LATER);
    }

    @Test
    void aRecordThatDidNotReachTheDiskWholeIsLeftOut() throws Exception {
        Path log = PowerCut.logOf(cut);
        PowerCut.restartComputer(log);
        Files.write(log, new byte[1000], StandardOpenOption.APPEND);
        Files.write(cut, PowerCut.mix(forced, later, 7));

        RecoveryReport report = store().recovery().recover(cut, RecoveryOptions.copy());

        assertEquals(5L * FORCED, report.safeSamples());
        requireSamples(report.result(), FORCED);
    }

    @Test
    void theCheckpointOfAnotherFileIsLeftOut() throws Exception {
        PowerCut.restartComputer(PowerCut.logOf(cut));
        byte[] other = Files.readAllBytes(LeftBehind.recording(folder, FileVersion.V0_1_0, 77, 5,
                LeftBehind.dead()));
        Files.write(cut, other);

        RecoveryReport report = store().recovery().recover(cut, RecoveryOptions.copy());

        assertEquals(5L * 77, report.safeSamples());
        assertTrue(report.remarks().getFirst().contains("another file"), report::toString);
    }

    private static void requireSamples(Path recovered, int count) throws IOException {
        try (Mth5File file = store().open(recovered, OpenMode.READ, OpenOptions.normal())) {
            for (String component : StoreForTests.COMPONENTS) {
                Channel channel = file.getChannel(RUN.child(component));
                assertEquals(count, channel.length());
                assertArrayEquals(StoreForTests.values(channel.id(), 0, count), channel.readFloats(0, count));
            }
        }
    }

    private static void requireGaps(Path recovered) throws IOException {
        try (Mth5File file = store().open(recovered, OpenMode.READ, OpenOptions.normal())) {
            List<GapRow> gaps = file.live().gaps();
            assertEquals(GAPS, gaps.size());
            for (int i = 0; i < GAPS; i++) {
                assertEquals("number " + i, gaps.get(i).detail());
            }
        }
    }
}
