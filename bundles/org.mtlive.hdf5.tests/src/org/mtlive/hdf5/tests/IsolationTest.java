// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.hdf5.DatasetCreation;
import org.mtlive.hdf5.FileAccess;
import org.mtlive.hdf5.FileCreation;
import org.mtlive.hdf5.H5Dataset;
import org.mtlive.hdf5.H5File;
import org.mtlive.hdf5.H5Group;
import org.mtlive.hdf5.H5Library;
import org.mtlive.hdf5.H5Type;
import org.mtlive.testing.Hdf5ForTests;

/** Every role of the foreign calls has a copy of libhdf5 of its own. */
class IsolationTest {
    @TempDir
    Path directory;

    @Test
    void handlesOfTwoLibrariesAreNotMixed() throws IOException {
        H5Library one = Hdf5ForTests.provider("ffm").library("writer");
        H5Library two = Hdf5ForTests.provider("ffm").library("reader");
        assertNotSame(one, two);
        try (H5File a = one.create(directory.resolve("a.h5"), FileCreation.live(), FileAccess.writer());
                H5File b = two.create(directory.resolve("b.h5"), FileCreation.live(), FileAccess.writer())) {
            H5Group target = b.root();

            assertThrows(IllegalArgumentException.class, () -> a.root().copy("/", target, "copy"));
        }
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void threadsOfOneLibraryTakeTurns() throws Exception {
        H5Library library = Hdf5ForTests.provider("ffm").library("writer");
        CountDownLatch begin = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Future<?>[] work = new Future<?>[4];
            for (int t = 0; t < work.length; t++) {
                Path path = directory.resolve("thread" + t + ".h5");
                work[t] = threads.submit(() -> {
                    begin.await();
                    write(library, path);
                    return null;
                });
            }
            begin.countDown();
            for (Future<?> w : work) {
                w.get(50, TimeUnit.SECONDS);
            }
        }
        assertTrue(directory.resolve("thread3.h5").toFile().length() > 0);
    }

    private static void write(H5Library library, Path path) throws IOException {
        try (H5File file = library.create(path, FileCreation.live(), FileAccess.writer());
                H5Dataset x = file.root().createDataset("x", H5Type.INT32, DatasetCreation.live(0, 2000))) {
            for (int i = 0; i < 500; i++) {
                x.append(new int[] {i, i}, 0, 2);
                assertEquals(i, x.readInts(2L * i, 2)[1]);
            }
        }
    }
}
