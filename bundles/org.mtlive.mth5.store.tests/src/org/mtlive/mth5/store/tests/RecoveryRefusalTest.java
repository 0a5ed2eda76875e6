// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mtlive.mth5.store.tests.StoreForTests.RUN;
import static org.mtlive.mth5.store.tests.StoreForTests.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.mth5.FileVersion;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;
import org.mtlive.mth5.store.RecoveryOptions;
import org.mtlive.mth5.store.RecoveryReport;
import org.mtlive.mth5.store.WriterStatus;
import org.mtlive.testing.ChildProcess;
import org.mtlive.testing.Python;

/** A file is not recovered under a writer that may live, nor one that is beyond help; then nothing is touched. */
@Timeout(300)
class RecoveryRefusalTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private Path left(WriterStatus writer) throws IOException {
        return LeftBehind.recording(folder, FileVersion.V0_2_0, 100, 10, writer);
    }

    private void refused(Path file, RecoveryOptions options, String... words) throws IOException {
        Map<String, String> before = contents();
        String message = assertThrows(Mth5Exception.class, () -> store().recovery().recover(file, options))
                .getMessage();
        for (String word : words) {
            assertTrue(message.contains(word), message);
        }
        assertEquals(before, contents(), "nothing was touched");
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                contents.put(file.toString(), Files.size(file) + " " + Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return contents;
    }

    @Test
    void aWriterThatRunsIsNamed() throws IOException {
        Path left = left(LeftBehind.alive());

        refused(left, RecoveryOptions.copy().withForce(), "is running", "process " + ProcessHandle.current().pid());
    }

    @Test
    void aFileThatThisProcessWritesIsNotRecovered() throws IOException {
        Path path = folder.resolve("mine.h5");
        try (Mth5File file = store().open(path, OpenMode.WRITE, OpenOptions.normal())) {
            file.ensure(StoreForTests.runSpec(RUN));
            file.startSwmr(OpenOptions.swmr().reserve());

            refused(path, RecoveryOptions.inTheFile(), "is running");
        }
    }

    @Test
    void aWriterOnAnotherHostIsTakenForDeadOnlyByForce() throws IOException {
        Path left = left(LeftBehind.elsewhere());
        refused(left, RecoveryOptions.copy(), "another-host", "--force");

        RecoveryReport report = store().recovery().recover(left, RecoveryOptions.copy().withForce());

        assertEquals(500, report.safeSamples());
        assertTrue(report.remarks().getFirst().contains("another-host"), report::toString);
    }

    @Test
    void aPythonWriterThatRunsIsFoundByItsOpenFile() throws IOException {
        Path path = folder.resolve("python.h5");
        try (ChildProcess python = Python.start("""
                import sys, h5py
                f = h5py.File(sys.argv[1], 'w', libver='latest')
                f.create_dataset('x', (0,), maxshape=(None,), chunks=(1000,))
                f.swmr_mode = True
                print('ready', flush=True)
                sys.stdin.readline()
                """, path)) {
            python.awaitLine("ready"::equals, LIMIT);

            refused(path, RecoveryOptions.copy(), "process " + python.pid(), "has it open");
        }
    }

    @Test
    void aTargetThatIsThereStays() throws IOException {
        Path left = left(LeftBehind.dead());
        Path target = Files.writeString(folder.resolve("target.h5"), "somebody's");

        refused(left, RecoveryOptions.copyTo(target), "is there already");
        refused(left, RecoveryOptions.copyTo(folder.resolve("no/where.h5")), "no folder");
    }

    @Test
    void whatIsBeyondHelpIsToldWhy() throws IOException {
        Path text = Files.writeString(folder.resolve("text.h5"), "no HDF5 at all".repeat(100));
        Path old = folder.resolve("old.h5");
        Python.run("import sys, h5py; h5py.File(sys.argv[1], 'w').create_group('g')", LIMIT, old);
        Path left = left(LeftBehind.dead());
        byte[] bytes = Files.readAllBytes(left);
        Path stump = Files.write(folder.resolve("stump.h5"), Arrays.copyOf(bytes, 40));
        bytes[30]++;
        Path broken = Files.write(folder.resolve("broken.h5"), bytes);

        refused(text, RecoveryOptions.inTheFile(), "does not begin as an HDF5 file");
        refused(old, RecoveryOptions.copy(), "version 0");
        refused(stump, RecoveryOptions.copy(), "only 40 bytes");
        refused(broken, RecoveryOptions.copy(), "checksum of its superblock is wrong");
        refused(folder.resolve("none.h5"), RecoveryOptions.copy(), "no such file");
    }

    @Test
    void aFileThatIsOnlyItsFirstBytesIsRefusedAndPutBackAsItWas() throws IOException {
        Path left = left(LeftBehind.dead());
        Path head = Files.write(folder.resolve("head.h5"), Arrays.copyOf(Files.readAllBytes(left), 60));

        refused(head, RecoveryOptions.copy(), "HDF5 does not open it");
        refused(head, RecoveryOptions.inTheFile(), "HDF5 does not open it");
    }
}
