// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.mtlive.hdf5.DatasetCreation;
import org.mtlive.hdf5.FileAccess;
import org.mtlive.hdf5.FileCreation;
import org.mtlive.hdf5.FileOpen;
import org.mtlive.hdf5.GroupCreation;
import org.mtlive.hdf5.H5Dataset;
import org.mtlive.hdf5.H5Exception;
import org.mtlive.hdf5.H5Feature;
import org.mtlive.hdf5.H5File;
import org.mtlive.hdf5.H5Group;
import org.mtlive.hdf5.H5Library;
import org.mtlive.hdf5.H5Type;
import org.mtlive.hdf5.H5Value;
import org.mtlive.testing.Hdf5ForTests;

/** Files, handles and errors. */
interface FileContract extends Contract {
    @Test
    default void aRoleHasOneLibrary() throws IOException {
        H5Library writer = library("writer");

        assertSame(writer, library("writer"));
        assertEquals(providerId(), writer.providerId());
        assertEquals(Hdf5ForTests.provider(providerId()).isolates(), writer.isolated());
        assertEquals(writer.isolated(), writer != library("reader"));
    }

    @Test
    default void aMissingFileIsNamedWithTheReason() throws IOException {
        Path missing = directory().resolve("missing.h5");

        H5Exception e = assertThrows(H5Exception.class,
                () -> library("reader").open(missing, FileOpen.READ_ONLY, FileAccess.reader()));

        assertEquals("H5Fopen", e.call());
        assertEquals(missing.toString(), e.path());
        assertTrue(e.getMessage().startsWith("H5Fopen failed for " + missing + ": "), e.getMessage());
        assertTrue(e.getMessage().contains("No such file or directory"), e.getMessage());
        assertTrue(e.stack().size() > 2, () -> e.stack().toString());
    }

    @Test
    default void whatIsNotHdf5IsRefusedAndSeenBySignature() throws IOException {
        Path text = Files.writeString(directory().resolve("text.h5"), "no HDF5 at all".repeat(100));
        createLive().close();

        H5Exception e = assertThrows(H5Exception.class,
                () -> library("reader").open(text, FileOpen.READ_ONLY, FileAccess.reader()));
        assertTrue(e.getMessage().contains("signature"), e.getMessage());
        assertFalse(library("reader").isHdf5(text));
        assertTrue(library("reader").isHdf5(path()));
    }

    @Test
    default void aClosedHandleSaysSo() throws IOException {
        H5File file = createLive();
        H5Group group = file.root().createGroup("g", GroupCreation.live(0));
        H5Dataset dataset = group.createDataset("x", H5Type.INT32, DatasetCreation.live(0, 500));
        dataset.close();
        dataset.close();

        IllegalStateException e = assertThrows(IllegalStateException.class, () -> dataset.append(new int[1], 0, 1));
        assertEquals(path() + ":/g/x is closed", e.getMessage());

        file.close();
        file.close();
        e = assertThrows(IllegalStateException.class, group::childNames);
        assertEquals(path() + " is closed", e.getMessage());
        assertThrows(IllegalStateException.class, file::flush);
        group.close();
        assertFalse(group.isOpen());
    }

    @Test
    default void closingTheFileClosesWhatWasOpenedFromIt() throws IOException {
        H5File file = createLive();
        H5Dataset x = file.root().createDataset("x", H5Type.INT32, DatasetCreation.live(0, 500));
        x.append(new int[] {1}, 0, 1);
        x.type();
        x.readRows(0, 1);
        assertTrue(file.openObjects() >= 3);
        file.close();
        x.close();

        try (H5File again = library("writer").open(path(), FileOpen.READ_WRITE, FileAccess.writer())) {
            assertEquals(1, again.openObjects());
        }
    }

    @Test
    default void aFileKnowsHowItIsOpen() throws IOException {
        try (H5File file = createLive()) {
            assertTrue(file.isWritable());
            assertFalse(file.isSwmr());
            assertFalse(file.space().persists());
            file.startSwmrWrite();
            assertTrue(file.isSwmr());
        }
        try (H5File file = library("reader").open(path(), FileOpen.READ_ONLY, FileAccess.plain())) {
            assertFalse(file.isWritable());
            assertFalse(file.isSwmr());
            H5Exception e = assertThrows(H5Exception.class,
                    () -> file.root().setAttribute("a", new H5Value.Whole(1)));
            assertTrue(e.getMessage().contains("no write intent"), e.getMessage());
        }
    }

    @Test
    default void aFileThatItsWriterLeftOpenIsOpenedAsAbandonedAndThenPlainly() throws IOException {
        Path left = directory().resolve("left.h5");
        try (H5File file = createLive()) {
            file.root().createDataset("x", H5Type.INT32, DatasetCreation.live(3, 500)).close();
            file.startSwmrWrite();
            file.flush();
            Files.copy(path(), left);
        }
        assertThrows(H5Exception.class, () -> library("writer").open(left, FileOpen.READ_WRITE, FileAccess.writer()));

        library("writer").openAbandoned(left, FileAccess.writer()).close();

        try (H5File file = library("writer").open(left, FileOpen.READ_WRITE, FileAccess.writer())) {
            assertEquals(3, file.root().openDataset("x").length());
        }
    }

    @Test
    default void standardFilesCannotStartSwmr() throws IOException {
        try (H5File file = library("writer").create(path(), FileCreation.standard(), FileAccess.plain())) {
            H5Exception e = assertThrows(H5Exception.class, file::startSwmrWrite);
            assertEquals("H5Fstart_swmr_write", e.call());
        }
    }

    @Test
    default void spaceIsToldOrTheLackOfItIs() throws IOException {
        FileAccess access = FileAccess.writer().withMetadataBlock(1 << 20).withSmallDataBlock(0);
        try (H5File file = library("writer").create(path(), FileCreation.live(), access);
                H5Dataset behind = file.root().createDataset("x", H5Type.INT32, DatasetCreation.live(0, 2000))) {
            behind.append(new int[1], 0, 1);
            file.flush();

            assertTrue(file.space().sizeBytes() > 1_000_000);
            assertTrue(file.space().freeBytes() > 1_000_000);
            if (file.library().features().contains(H5Feature.FREE_SECTIONS)) {
                assertTrue(file.space().freeMetadataBytes() > 1_000_000);
                assertEquals(0, file.space().freeRawBytes());
                assertTrue(file.space().endOfAllocation() > 1_000_000);
            } else {
                assertThrows(H5Exception.class, file.space()::freeMetadataBytes);
                assertThrows(H5Exception.class, file.space()::endOfAllocation);
            }
        }
    }

    @Test
    default void theWrongKindOfObjectIsRefused() throws IOException {
        try (H5File file = createLive()) {
            file.root().createDataset("x", H5Type.INT32, DatasetCreation.live(0, 500)).close();
            file.root().createDataset("t", H5Type.TEXT, DatasetCreation.contiguous(1)).close();

            assertThrows(H5Exception.class, () -> file.root().openGroup("x"));
            H5Exception e = assertThrows(H5Exception.class, () -> file.root().openDataset("y"));
            assertEquals(path() + ":/y", e.path());
            try (H5Dataset text = file.root().openDataset("t")) {
                assertThrows(H5Exception.class, () -> text.readFloats(0, 1));
            }
        }
    }

    @Test
    default void theSameLibraryGivesTheWritersOwnFile() throws IOException {
        try (H5File file = createLive();
                H5Dataset ex = file.root().createDataset("ex", H5Type.FLOAT32, DatasetCreation.live(0, 2000))) {
            file.startSwmrWrite();
            ex.append(new float[] {1, 2, 3}, 0, 3);

            try (H5File same = library("writer").open(path(), FileOpen.SWMR_READ, FileAccess.writer())) {
                assertTrue(same.isWritable());
            }
        }
    }
}
