// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.mtlive.hdf5.DatasetCreation;
import org.mtlive.hdf5.FileAccess;
import org.mtlive.hdf5.FileOpen;
import org.mtlive.hdf5.H5Dataset;
import org.mtlive.hdf5.H5Exception;
import org.mtlive.hdf5.H5File;
import org.mtlive.hdf5.H5Type;
import org.mtlive.hdf5.H5Value;

/** One writer and a reader with a library of its own: for providers that isolate. */
interface SwmrContract extends Contract {
    @Test
    default void theReaderSeesWhatIsFlushedAndNothingBefore() throws IOException {
        try (H5File file = createLive();
                H5Dataset ex = file.root().createDataset("ex", H5Type.FLOAT32, DatasetCreation.live(0, 2000))) {
            file.root().setAttribute("end", new H5Value.Real(0));
            file.startSwmrWrite();
            try (H5File live = library("reader").open(path(), FileOpen.SWMR_READ, FileAccess.reader());
                    H5Dataset seen = live.root().openDataset("ex")) {
                assertTrue(live.isSwmr());
                ex.append(new float[] {1, 2, 3}, 0, 3);
                seen.refresh();
                assertEquals(0, seen.length());

                ex.flush();
                assertEquals(0, seen.length());
                seen.refresh();
                assertEquals(3, seen.length());
                assertArrayEquals(new float[] {1, 2, 3}, seen.readFloats(0, 3));

                file.root().overwriteAttribute("end", new H5Value.Real(3));
                file.flush();
                live.root().refresh();
                assertEquals(new H5Value.Real(3), live.root().attribute("end").orElseThrow());
                assertThrows(H5Exception.class, () -> seen.append(new float[1], 0, 1));
            }
        }
    }

    @Test
    default void aRefreshOfADatasetThatIsOpenTwiceInALibraryIsRefusedBecauseItWouldReadWrongValues() throws IOException {
        try (H5File file = createLive();
                H5Dataset ex = file.root().createDataset("ex", H5Type.FLOAT32, DatasetCreation.live(0, 2000))) {
            file.startSwmrWrite();
            ex.append(new float[] {1}, 0, 1);
            ex.flush();
            try (H5File live = library("reader").open(path(), FileOpen.SWMR_READ, FileAccess.reader());
                    H5Dataset seen = live.root().openDataset("ex")) {
                try (H5File again = library("reader").open(path(), FileOpen.SWMR_READ, FileAccess.reader())) {
                    H5Dataset second = again.root().openDataset("ex");
                    String refusal = assertThrows(H5Exception.class, second::refresh).getMessage();
                    assertThrows(H5Exception.class, seen::refresh);
                    assertTrue(refusal.contains("ex") && refusal.contains("2 times"), refusal);
                    assertTrue(refusal.contains("close the other one"), refusal);
                }
                seen.refresh();
                assertEquals(1, seen.length());
            }
        }
    }

    @Test
    default void aPlainReaderIsRefusedWhileAWriterIsAtWork() throws IOException {
        try (H5File file = createLive()) {
            file.startSwmrWrite();

            H5Exception e = assertThrows(H5Exception.class, () -> library("reader").open(path(), FileOpen.READ_ONLY,
                    FileAccess.reader()));
            assertTrue(e.getMessage().contains("already open for write"), e.getMessage());
        }
    }
}
