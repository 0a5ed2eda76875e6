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
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mtlive.hdf5.FileAccess;
import org.mtlive.hdf5.FileCreation;
import org.mtlive.hdf5.H5File;
import org.mtlive.hdf5.H5Value;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.SampleType;
import org.mtlive.mth5.store.Channel;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;
import org.mtlive.mth5.store.SuperblockInfo;
import org.mtlive.testing.ChildProcess;
import org.mtlive.testing.Hdf5ForTests;
import org.mtlive.testing.Python;

/** Each bad input is a clear error: what, where, what to do; and nothing is lost. */
class RefusalTest {
    @TempDir
    Path folder;

    private static String refusal(Path path, OpenMode mode, OpenOptions options) {
        return assertThrows(Mth5Exception.class, () -> store().open(path, mode, options).close()).getMessage();
    }

    private static String refused(Executable action) {
        return assertThrows(Mth5Exception.class, action).getMessage();
    }

    private static void assertSays(String message, String... parts) {
        for (String part : parts) {
            assertTrue(message.contains(part), () -> "'" + message + "' does not say '" + part + "'");
        }
    }

    private Path ready() throws Mth5Exception {
        Path path = folder.resolve("ready.h5");
        try (Mth5File file = store().open(path, OpenMode.WRITE, OpenOptions.normal())) {
            file.ensure(StoreForTests.runSpec(RUN));
        }
        return path;
    }

    @Test
    void swmrOnAMissingFileSaysWhatTheGuideSays() {
        Path path = folder.resolve("missing.h5");

        assertEquals("Cannot use SWMR mode on non-existent file. File '" + path + "' does not exist. Create the file "
                + "first without SWMR, then reopen with SWMR enabled.",
                refusal(path, OpenMode.APPEND, OpenOptions.swmr()));
        assertSays(refusal(path, OpenMode.READ, OpenOptions.swmr()), "Create the file first");
        assertFalse(Files.exists(path));
    }

    @Test
    void swmrWithModeWSaysWhatTheGuideSaysAndModeAWorksAfterIt() throws Exception {
        Path path = ready();

        assertEquals("SWMR mode cannot be used with mode='w'. SWMR requires an existing file. Use mode='a' or 'r+' for "
                + "writer, or mode='r' for reader.", refusal(path, OpenMode.WRITE, OpenOptions.swmr()));
        try (Mth5File file = store().open(path, OpenMode.APPEND, OpenOptions.swmr())) {
            assertTrue(file.isSwmrMode() && file.h5IsWrite());
        }
    }

    @Test
    void readingAMissingFileNamesIt() {
        assertSays(refusal(folder.resolve("no.h5"), OpenMode.READ, OpenOptions.normal()), "no.h5", "does not exist",
                "mode 'w'");
        assertSays(refusal(folder, OpenMode.READ, OpenOptions.normal()), "folder");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsNotHdf5IsNamedAsSuch(boolean swmr) throws Exception {
        Path text = Files.writeString(folder.resolve("notes.txt"), "not a file of HDF5, but long enough to look at it");
        OpenOptions options = swmr ? OpenOptions.swmr() : OpenOptions.normal();

        for (OpenMode mode : List.of(OpenMode.READ, OpenMode.READ_PLUS, OpenMode.APPEND)) {
            assertSays(refusal(text, mode, options), "notes.txt", "not an HDF5 file", "Choose");
        }
        assertTrue(Files.readString(text).startsWith("not a file"));
    }

    @Test
    void hdf5ThatIsNotMth5IsNamedAsSuch() throws Exception {
        assertSays(refusal(hdf5("plain.h5", null, null), OpenMode.READ, OpenOptions.normal()), "not MTH5", "file.type");
        assertSays(refusal(hdf5("other.h5", "NEXUS", "0.2.0"), OpenMode.APPEND, OpenOptions.normal()), "NEXUS");
    }

    @Test
    void anUnknownVersionIsNamed() throws Exception {
        assertSays(refusal(hdf5("new.h5", "MTH5", "9.9.9"), OpenMode.READ, OpenOptions.normal()), "9.9.9", "0.2.0");
    }

    private Path hdf5(String name, String type, String version) throws IOException {
        Path path = folder.resolve(name);
        try (H5File file = Hdf5ForTests.library("writer").create(path, FileCreation.live(), FileAccess.writer())) {
            if (type != null) {
                file.root().setAttribute("file.type", new H5Value.Text(type));
                file.root().setAttribute("file.version", new H5Value.Text(version));
            }
        }
        return path;
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() {
        Path path = Path.of("/proc/mtlive-test.h5");

        assertSays(refusal(path, OpenMode.WRITE, OpenOptions.normal()), "/proc", "Choose a folder you may write");
    }

    @Test
    void aFolderThatIsNotThereIsToldSo() {
        Path path = folder.resolve("nowhere").resolve("new.h5");

        for (OpenMode mode : List.of(OpenMode.WRITE, OpenMode.APPEND)) {
            assertSays(refusal(path, mode, OpenOptions.normal()), "new.h5", "nowhere does not exist", "Make it first");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "..", "", "x\u0000y", "\u043f\u0443\u043d\u043a\u0442", "x300"})
    void namesThatNoReaderTakesAreRefusedBeforeTheFileChanges(String name) throws Exception {
        Path path = ready();
        String given = name.equals("x300") ? "x".repeat(300) : name;
        try (Mth5File file = store().open(path, OpenMode.APPEND, OpenOptions.normal())) {
            assertThrows(Mth5Exception.class, () -> file.addSurvey(given));
            assertThrows(Mth5Exception.class, () -> file.addStation(given, "demo_survey"));
            assertThrows(Mth5Exception.class, () -> file.addRun(new RunId("demo_survey", "MT001", given)));
            assertThrows(Mth5Exception.class,
                    () -> file.addChannel(StoreForTests.channel(RUN, given, SampleType.FLOAT32)));
            assertEquals(List.of("demo_survey"), file.surveyNames());
            assertEquals(5, file.channels().size());
        }
    }

    @Test
    void whatIsNotThereIsNamedWithWhatIs() throws Exception {
        try (Mth5File file = store().open(ready(), OpenMode.READ, OpenOptions.normal())) {
            assertSays(refused(() -> file.getStation("MT9", "demo_survey")), "MT9", "MT001");
            assertSays(refused(() -> file.getChannel(RUN.child("e9"))), "e9", "ex, ey, hx");
        }
    }

    @Test
    void readersCannotWrite() throws Exception {
        try (Mth5File file = store().open(ready(), OpenMode.READ, OpenOptions.normal())) {
            Channel ex = file.getChannel(RUN.child("ex"));

            assertSays(refused(() -> ex.append(new float[1], 0, 1)), "reading only");
            assertThrows(Mth5Exception.class, file::flush);
            assertThrows(Mth5Exception.class, () -> file.addSurvey("more"));
        }
    }

    @Test
    void removingAndChangingIsRefusedAtOnceInSwmrModeAndTheFileIsUntouched() throws Exception {
        Path path = ready();
        try (Mth5File file = store().open(path, OpenMode.APPEND, OpenOptions.swmr())) {
            byte[] before = Files.readAllBytes(path);
            List<Executable> changes = List.of(
                    () -> file.removeStation("MT001", "demo_survey"), () -> file.removeRun(RUN),
                    () -> file.removeChannel(RUN.child("ex")), () -> file.removeSurvey("demo_survey"),
                    file::summarize, () -> file.getSurvey("demo_survey").removeFilter("coil_resp"),
                    () -> file.getRun(RUN).writeMetadata(file.getRun(RUN).metadata()));
            for (Executable change : changes) {
                assertSays(refused(change), "SWMR", "The file is untouched");
            }
            assertArrayEquals(before, Files.readAllBytes(path));

            StoreForTests.append(file.getChannel(RUN.child("ex")), 100);
            file.flush();
        }
        try (Mth5File file = store().open(path, OpenMode.READ, OpenOptions.normal())) {
            assertEquals(100, file.getChannel(RUN.child("ex")).length());
        }
    }

    @Test
    void modeWOnAFileThatIsWrittenLiveIsRefused() throws Exception {
        Path path = ready();
        try (Mth5File file = store().open(path, OpenMode.APPEND, OpenOptions.swmr())) {
            assertSays(refusal(path, OpenMode.WRITE, OpenOptions.normal()), "only one writer", "process");
            assertTrue(file.isOpen());
        }
    }

    @Test
    void aFileThatAnotherProgramWritesLiveIsNeitherOverwrittenNorWritten() throws Exception {
        Path path = ready();
        try (ChildProcess python = Python.start("""
                import sys, h5py
                f = h5py.File(sys.argv[1], 'r+', libver='v110')
                f.swmr_mode = True
                print('writing')
                sys.stdin.readline()
                f.close()
                """, path)) {
            python.awaitLine("writing"::equals, Duration.ofSeconds(30));

            assertSays(refusal(path, OpenMode.WRITE, OpenOptions.normal()), "flagged as being written", "destroy");
            assertSays(refusal(path, OpenMode.APPEND, OpenOptions.normal()), "flagged as being written");
            assertSays(refusal(path, OpenMode.READ, OpenOptions.normal()), "Open it with mode 'r' and SWMR");
            try (Mth5File reader = store().open(path, OpenMode.READ, OpenOptions.swmr())) {
                assertTrue(reader.isSwmrMode());
            }
            python.send("end");
            python.awaitSuccess(Duration.ofSeconds(30));
        }
        store().open(path, OpenMode.APPEND, OpenOptions.normal()).close();
    }

    @Test
    void aFileOfAnOldFormatCannotBeWrittenLiveAndTheCureIsNamed() throws Exception {
        Path path = folder.resolve("old.h5");
        Python.run("""
                import sys, h5py
                f = h5py.File(sys.argv[1], 'w', libver='earliest')
                f.attrs['file.type'] = 'MTH5'
                f.attrs['file.version'] = '0.2.0'
                """, Duration.ofSeconds(30), path);

        assertSays(refusal(path, OpenMode.APPEND, OpenOptions.swmr()), "SWMR", "superblock", "Finalise");
    }

    @Test
    void theSuperblockTellsFlagsEndAndChecksumWithoutHdf5() throws Exception {
        Path path = ready();

        SuperblockInfo closed = SuperblockInfo.read(path).orElseThrow();
        assertEquals(3, closed.version());
        assertFalse(closed.isOpenForWriting());
        assertTrue(closed.checksumMatches());
        assertEquals(Files.size(path), closed.endOfAllocation());
        try (Mth5File file = store().open(path, OpenMode.APPEND, OpenOptions.swmr())) {
            assertTrue(file.isSwmrMode());
            assertTrue(SuperblockInfo.read(path).orElseThrow().isSwmrWrite());
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(0, 1), 28);
        }
        assertFalse(SuperblockInfo.read(path).orElseThrow().checksumMatches());
        assertTrue(SuperblockInfo.read(Files.writeString(folder.resolve("x"), "short")).isEmpty());
    }
}
