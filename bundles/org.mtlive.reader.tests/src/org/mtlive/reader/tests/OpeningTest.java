// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.mth5.FileVersion;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.reader.FileLife;
import org.mtlive.reader.LiveReader;
import org.mtlive.reader.ReaderOptions;
import org.mtlive.testing.ChildProcess;
import org.mtlive.testing.Python;

/** What cannot be opened, and what can be opened a little later. */
@Timeout(120)
class OpeningTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final ReaderOptions SHORT = ReaderOptions.standard().withOpenLimit(Duration.ofMillis(300));
    @TempDir
    Path folder;

    @Test
    void missingFileIsNamedAtOnce() {
        assertRefused(folder.resolve("missing.h5"), "does not exist");
    }

    @Test
    void folderIsNoFile() {
        assertRefused(folder, "is a folder");
    }

    @Test
    void textIsNotHdf5() throws Exception {
        assertRefused(Files.writeString(folder.resolve("a.h5"), "station,run\n".repeat(100)), "not an HDF5 file");
    }

    @Test
    void emptyFileIsNotHdf5() throws Exception {
        assertRefused(Files.createFile(folder.resolve("empty.h5")), "not an HDF5 file");
    }

    @Test
    void hdf5WithoutMth5IsRefused() {
        Path file = folder.resolve("other.h5");
        Python.run("import sys, h5py; h5py.File(sys.argv[1], 'w')['a'] = 1", LIMIT, file);

        assertRefused(file, "MTH5");
    }

    @Test
    void cutFileIsRefused() throws Exception {
        Path file = folder.resolve("cut.h5");
        Recorder.prepare(file, FileVersion.V0_2_0, "ex").close();
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 3));

        assertRefused(file, file.toString());
    }

    @Test
    void fileThatANormalWriterHoldsIsRefusedAfterTheLimitAndOpenedWhenItIsClosed() throws Exception {
        Path file = folder.resolve("held.h5");
        Recorder.prepare(file, FileVersion.V0_2_0, "ex").close();
        try (ChildProcess python = Python.start("""
                import sys, h5py
                f = h5py.File(sys.argv[1], 'a', libver='v110', locking=False)
                f.attrs['touched'] = 1
                f.flush()
                print('held', flush=True)
                input()
                f.close()
                print('closed', flush=True)
                """, file)) {
            python.awaitLine("held"::equals, LIMIT);
            assertRefused(file, "normal mode");

            CompletableFuture<LiveReader> opening = CompletableFuture.supplyAsync(() -> {
                try {
                    return Services.reader().open(file, SHORT.withOpenLimit(LIMIT));
                } catch (Mth5Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            python.send("close");
            python.awaitLine("closed"::equals, LIMIT);

            try (LiveReader reader = opening.get()) {
                assertEquals(FileLife.CLOSED, reader.life());
            }
        }
    }

    @Test
    void limitsAreChecked() {
        assertThrows(IllegalArgumentException.class, () -> SHORT.withSliceSamples(0));
        assertThrows(IllegalArgumentException.class, () -> SHORT.withStalledAfter(Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> SHORT.withOpenLimit(Duration.ofMillis(-1)));
    }

    private static void assertRefused(Path file, String words) {
        Mth5Exception e = assertThrows(Mth5Exception.class, () -> Services.reader().open(file, SHORT));
        assertTrue(e.getMessage().contains(words), e.getMessage());
        assertTrue(e.getMessage().contains(file.toString()), e.getMessage());
    }
}
