// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mtlive.mth5.store.tests.StoreForTests.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.mth5.FileVersion;
import org.mtlive.mth5.store.RecoveryOptions;
import org.mtlive.mth5.store.RecoveryReport;

/** Heaps of strings as a power cut leaves them; libhdf5 reads some of these for ever. */
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DamagedHeapTest {
    private static final int COMMITTED = 3000;
    private static final int FIRST_OBJECT = 16;

    @TempDir
    Path folder;
    private Path left;
    private TreeMap<Long, byte[]> heaps;

    @BeforeEach
    void leave() throws IOException {
        left = LeftBehind.recording(folder, FileVersion.V0_2_0, COMMITTED, 0, LeftBehind.dead());
        heaps = new TreeMap<>(HeapCollections.of(left).contents());
        assertTrue(heaps.size() > 1, heaps::toString);
    }

    @Test
    void aHeapOfWhichNothingCameToTheDiskIsFoundBeforeHdf5ReadsItForEver() throws Exception {
        write(heaps.lastKey() + FIRST_OBJECT, new byte[heaps.lastEntry().getValue().length - FIRST_OBJECT]);

        RecoveryReport report = recover();

        assertTold(report, "what is free has 0 bytes");
        assertTrue(report.damaged().stream().allMatch(one -> one.reason().contains("bad heap")), report::toString);
    }

    @Test
    void aHeapThatEndsInZerosAnywhereDoesNotHoldTheRecoveryUp() throws Exception {
        Map.Entry<Long, byte[]> heap = heaps.firstEntry();
        int size = heap.getValue().length;
        for (int from = 512; from < size; from += size / 8 / 512 * 512) {
            write(heap.getKey() + from, new byte[size - from]);

            RecoveryReport report = recover();

            assertTrue(report.isLossy(), report::toString);
            Files.delete(report.result());
            write(heap.getKey(), heap.getValue());
        }
    }

    @Test
    void aStringThatIsLongerThanItsHeapIsFound() throws Exception {
        write(heaps.lastKey() + FIRST_OBJECT + 8, longBytes(1L << 40));

        assertTold(recover(), "has 1099511627776 bytes, where ");
    }

    @Test
    void aHeapOfAnImpossibleSizeIsFound() throws Exception {
        write(heaps.lastKey() + 8, longBytes(0));

        assertTold(recover(), "it says that it has 0 bytes");
    }

    private RecoveryReport recover() throws IOException {
        return store().recovery().recover(left, RecoveryOptions.copy());
    }

    private static void assertTold(RecoveryReport report, String reason) {
        assertTrue(report.isLossy(), report::toString);
        assertTrue(report.remarks().stream().anyMatch(remark -> remark.startsWith("strings are lost")
                && remark.contains(reason)), report::toString);
    }

    private static byte[] longBytes(long value) {
        return ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array();
    }

    private void write(long at, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(left, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(bytes), at);
        }
    }
}
