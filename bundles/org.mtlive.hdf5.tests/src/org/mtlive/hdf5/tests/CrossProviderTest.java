// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.hdf5.DatasetCreation;
import org.mtlive.hdf5.FileAccess;
import org.mtlive.hdf5.FileCreation;
import org.mtlive.hdf5.FileOpen;
import org.mtlive.hdf5.H5Dataset;
import org.mtlive.hdf5.H5File;
import org.mtlive.hdf5.H5Library;
import org.mtlive.hdf5.H5Type;
import org.mtlive.testing.Hdf5ForTests;

/** Two versions of HDF5 in one process, on one live file. */
class CrossProviderTest {
    private static final int ROUNDS = 500;

    @TempDir
    Path directory;

    @Test
    void hdfJavaReadsWhatForeignCallsWrite() throws IOException {
        follow("ffm", "jni");
    }

    @Test
    void foreignCallsReadWhatHdfJavaWrites() throws IOException {
        follow("jni", "ffm");
    }

    private void follow(String writing, String reading) throws IOException {
        H5Library writer = Hdf5ForTests.provider(writing).library("writer");
        H5Library reader = Hdf5ForTests.provider(reading).library("reader");
        Path path = directory.resolve("live.h5");
        int[] values = new int[100];
        try (H5File file = writer.create(path, FileCreation.live(), FileAccess.writer());
                H5Dataset ex = file.root().createDataset("ex", H5Type.INT32, DatasetCreation.live(0, 2000))) {
            file.startSwmrWrite();
            try (H5File live = reader.open(path, FileOpen.SWMR_READ, FileAccess.reader());
                    H5Dataset seen = live.root().openDataset("ex")) {
                assertTrue(live.isSwmr() && !live.isWritable());
                for (int round = 0; round < ROUNDS; round++) {
                    Arrays.fill(values, round);
                    ex.append(values, 0, values.length);
                    ex.flush();
                    seen.refresh();

                    assertEquals(ex.length(), seen.length());
                    assertArrayEquals(values, seen.readInts(100L * round, 100));
                }
            }
        }
    }
}
