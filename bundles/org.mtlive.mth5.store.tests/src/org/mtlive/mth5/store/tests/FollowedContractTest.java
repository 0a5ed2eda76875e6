// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mtlive.mth5.store.tests.StoreForTests.RUN;
import static org.mtlive.mth5.store.tests.StoreForTests.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.LiveContract;
import org.mtlive.mth5.store.LiveState;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.NoteRow;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;
import org.mtlive.mth5.store.WriterStatus;

/** The contract of a file that is written, looked at again and again. */
class FollowedContractTest {
    @TempDir
    private Path folder;
    private Path path;

    @BeforeEach
    void makeFile() throws Mth5Exception {
        path = folder.resolve("live.h5");
        try (Mth5File file = store().open(path, OpenMode.WRITE, OpenOptions.normal())) {
            file.ensure(StoreForTests.runSpec(RUN));
        }
    }

    @Test
    void aLookThatFindsNothingNewSaysSo() throws Exception {
        try (Mth5File writer = store().open(path, OpenMode.APPEND, OpenOptions.swmr());
                Mth5File reader = store().open(path, OpenMode.READ, OpenOptions.swmr())) {
            WriterStatus before = reader.live().readWriter().orElseThrow();
            assertArrayEquals(new long[5], reader.live().readCommitted());

            StoreForTests.append(writer.getChannel(RUN.child("hy")), 10); // not flushed

            assertFalse(reader.live().refreshChanged());
            assertSame(before, reader.live().readWriter().orElseThrow(), "not even decoded again");
        }
    }

    @Test
    void committedSamplesAreSeenAtTheNextLookAndNotBefore() throws Exception {
        try (Mth5File writer = store().open(path, OpenMode.APPEND, OpenOptions.swmr());
                Mth5File reader = store().open(path, OpenMode.READ, OpenOptions.swmr())) {
            LiveContract live = reader.live();
            live.readWriter();
            live.readCommitted();
            for (int n = 1; n <= 300; n++) { // the count's bytes carry over
                StoreForTests.append(writer.getChannel(RUN.child("hy")), n % 3 == 0 ? 1 : 100);
                writer.flush();
                long[] known = live.readCommitted();

                assertTrue(live.refreshChanged());
                long[] now = live.readCommitted();

                assertEquals(writer.getChannel(RUN.child("hy")).length(), now[3]);
                assertTrue(known[3] < now[3]);
                assertFalse(live.refreshChanged());
                live.refresh();
                assertArrayEquals(now, live.readCommitted(), "as HDF5 reads them");
            }
        }
    }

    @Test
    void heartbeatAndStateAreSeenAtTheNextLook() throws Exception {
        try (Mth5File writer = store().open(path, OpenMode.APPEND, OpenOptions.swmr());
                Mth5File reader = store().open(path, OpenMode.READ, OpenOptions.swmr())) {
            WriterStatus before = reader.live().readWriter().orElseThrow();
            WriterStatus beat = before.withHeartbeat(Instant.parse("2026-01-01T00:00:07Z"))
                    .withState(LiveState.RECORDING, "");
            writer.live().writeWriter(beat);
            assertEquals(before, reader.live().readWriter().orElseThrow());

            assertTrue(reader.live().refreshChanged());

            assertEquals(beat, reader.live().readWriter().orElseThrow());
        }
    }

    @Test
    void notesAreReadAsTheyAreInTheFile() throws Exception {
        try (Mth5File writer = store().open(path, OpenMode.APPEND, OpenOptions.swmr());
                Mth5File reader = store().open(path, OpenMode.READ, OpenOptions.swmr())) {
            assertEquals(List.of(), reader.live().notes());
            NoteRow note = new NoteRow(StoreForTests.START, "operator", "wind");
            writer.live().addNote(note);

            assertEquals(List.of(note), reader.live().notes());
            assertEquals(List.of(), reader.live().gaps());
        }
    }
}
