// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mtlive.mth5.store.tests.StoreForTests.RUN;
import static org.mtlive.mth5.store.tests.StoreForTests.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.FileTakenException;
import org.mtlive.mth5.store.ForeignChange;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;

/** Another program cuts the end of a live file off, and the next write would make it as long as it was. */
class CutFileTest {
    private static final int MANY = 200_000;
    private static final int BYTES = 2000;

    @TempDir
    private Path folder;
    private Path path;
    private Mth5File writer;

    @BeforeEach
    void begin() throws Mth5Exception {
        path = folder.resolve("live.h5");
        writer = store().open(path, OpenMode.WRITE, OpenOptions.normal());
        writer.ensure(StoreForTests.runSpec(RUN));
        writer.close();
        writer = store().open(path, OpenMode.APPEND, OpenOptions.swmr());
    }

    @AfterEach
    void abandon() throws Mth5Exception {
        writer.abandon();
    }

    @Test
    void aCutRightAfterAFlushThatMadeTheFileLongerIsNoticed() throws IOException {
        writer.watch().requireOwn();
        append(MANY);
        writer.flush();

        cut();

        assertEquals(ForeignChange.CUT, assertThrows(FileTakenException.class, writer.watch()::requireOwn).change());
    }

    @Test
    void aCutRightAfterAppendsThatMadeTheFileLongerIsNoticed() throws IOException {
        writer.watch().requireOwn();
        long before = Files.size(path);
        append(MANY);
        assertTrue(Files.size(path) > before + BYTES, "full chunks are written at once");
        writer.watch().noteLength();

        cut();

        assertEquals(ForeignChange.CUT, assertThrows(FileTakenException.class, writer.watch()::requireOwn).change());
    }

    @Test
    void aCutRightBeforeAFlushIsNoticedAndNothingIsWritten() throws IOException {
        append(MANY);
        writer.flush();
        append(10);
        writer.watch().requireOwn();

        cut();
        long size = Files.size(path);

        assertEquals(ForeignChange.CUT, assertThrows(FileTakenException.class, writer::flush).change());
        assertEquals(size, Files.size(path));
    }

    private void append(int count) throws Mth5Exception {
        for (String component : StoreForTests.COMPONENTS) {
            StoreForTests.append(writer.getChannel(RUN.child(component)), count);
        }
    }

    private void cut() throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - BYTES);
        }
    }
}
