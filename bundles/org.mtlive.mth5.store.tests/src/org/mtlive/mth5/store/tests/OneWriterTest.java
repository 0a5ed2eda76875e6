// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mtlive.mth5.store.tests.StoreForTests.RUN;
import static org.mtlive.mth5.store.tests.StoreForTests.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.LockHolder;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;
import org.mtlive.testing.ChildProcess;
import org.mtlive.testing.Python;

/** One writer a file: decided before HDF5 is touched, named when it is refused, taken over only from the dead. */
class OneWriterTest {
    private static final OpenOptions NORMAL = OpenOptions.normal();
    private static final String HOLD_LOCK = """
            import fcntl, sys
            f = open(sys.argv[1], 'r+')
            fcntl.lockf(f, fcntl.LOCK_EX)
            print('held')
            sys.stdin.readline()
            """;

    @TempDir
    Path folder;
    private Path path;
    private Path lock;

    @BeforeEach
    void createFile() throws Exception {
        path = folder.resolve("one.h5");
        lock = folder.resolve(".one.h5.mtlive-lock");
        try (Mth5File file = store().open(path, OpenMode.WRITE, NORMAL)) {
            file.ensure(StoreForTests.runSpec(RUN));
        }
    }

    private void writeLock(String host, long pid, String boot, String start) throws Exception {
        Files.writeString(lock, "host=" + host + "\npid=" + pid + "\nboot=" + boot + "\nprocess-start=" + start
                + "\nsince=2026-01-01T00:00:00Z\n");
    }

    @Test
    void theLockNamesItsHolderAndGoesWithTheWriter() throws Exception {
        try (Mth5File file = store().open(path, OpenMode.APPEND, NORMAL)) {
            LockHolder holder = LockHolder.of(path).orElseThrow();

            assertTrue(file.isOpen() && Files.exists(lock));
            assertEquals(ProcessHandle.current().pid(), holder.pid());
            assertFalse(holder.isProvenDead());
            assertTrue(Files.readString(lock).contains("pid=" + holder.pid()));
        }
        assertFalse(Files.exists(lock));
        assertTrue(LockHolder.of(path).isEmpty());
    }

    @Test
    void aSecondWriterIsToldWhoHoldsTheFileSinceWhen() throws Exception {
        try (Mth5File first = store().open(path, OpenMode.APPEND, OpenOptions.swmr())) {
            for (OpenMode mode : new OpenMode[] {OpenMode.APPEND, OpenMode.READ_PLUS, OpenMode.WRITE}) {
                String refusal = assertThrows(Mth5Exception.class, () -> store().open(path, mode, NORMAL)).getMessage();

                assertTrue(refusal.contains("process " + ProcessHandle.current().pid()), refusal);
                assertTrue(refusal.contains("since 2"), refusal);
            }
            StoreForTests.append(first.getChannel(RUN.child("ex")), 10);
        }
    }

    @Test
    void theLockOfADeadProcessOfThisHostIsTakenOver() throws Exception {
        LockHolder me;
        try (Mth5File file = store().open(path, OpenMode.APPEND, NORMAL)) {
            me = LockHolder.of(path).orElseThrow();
            assertTrue(file.isOpen());
        }
        Process gone = new ProcessBuilder("true").start();
        assertTrue(gone.waitFor(10, TimeUnit.SECONDS));

        writeLock(me.host(), gone.pid(), me.bootId(), "ticks 1");
        store().open(path, OpenMode.APPEND, NORMAL).close();
        writeLock(me.host(), me.pid(), me.bootId(), "ticks 1"); // the number was given to another process, this one
        store().open(path, OpenMode.APPEND, NORMAL).close();
        writeLock(me.host(), me.pid(), "an-earlier-boot", me.processStart());
        store().open(path, OpenMode.APPEND, NORMAL).close();
    }

    @Test
    void theLockOfALivingProcessIsRespected() throws Exception {
        LockHolder me;
        try (Mth5File file = store().open(path, OpenMode.APPEND, NORMAL)) {
            me = LockHolder.of(path).orElseThrow();
            assertTrue(file.isOpen());
        }
        writeLock(me.host(), me.pid(), me.bootId(), me.processStart());

        assertThrows(Mth5Exception.class, () -> store().open(path, OpenMode.APPEND, NORMAL));
        assertTrue(Files.exists(lock));
    }

    @Test
    void theLockOfAnotherHostIsNeverBroken() throws Exception {
        writeLock("recorder-7", 4711, "", "ticks 1");

        String refusal = assertThrows(Mth5Exception.class,
                () -> store().open(path, OpenMode.APPEND, NORMAL)).getMessage();

        assertTrue(refusal.contains("process 4711 on host recorder-7"), refusal);
        assertTrue(refusal.contains("another host"), refusal);
        assertTrue(refusal.contains("--force"), refusal);
    }

    @Test
    void theLockOfAnotherHostIsTakenWhenTheCallerVouchesForItAndThatOfThisHostIsNot() throws Exception {
        writeLock("recorder-7", 4711, "", "ticks 1");

        try (Mth5File file = store().open(path, OpenMode.APPEND, NORMAL.withTakeForeignLock(true))) {
            assertEquals(ProcessHandle.current().pid(), LockHolder.of(path).orElseThrow().pid());
            assertThrows(Mth5Exception.class,
                    () -> store().open(path, OpenMode.APPEND, NORMAL.withTakeForeignLock(true)));
            assertTrue(file.isOpen());
        }
        assertFalse(Files.exists(lock));
    }

    @Test
    void theRefusalTellsWhenTheHolderWasLastHeardOf() throws Exception {
        writeLock("recorder-7", 4711, "", "ticks 1");
        Files.writeString(lock, "heartbeat=2026-03-01T12:00:05Z\n", StandardOpenOption.APPEND);

        String refusal = assertThrows(Mth5Exception.class,
                () -> store().open(path, OpenMode.APPEND, NORMAL)).getMessage();

        assertTrue(refusal.contains("last heard of at 2026-03-01T12:00:05Z"), refusal);
    }

    @Test
    void theSystemsLockOfAnotherProcessIsEnough() throws Exception {
        Files.writeString(lock, "");
        try (ChildProcess python = Python.start(HOLD_LOCK, lock)) {
            python.awaitLine("held"::equals, Duration.ofSeconds(30));

            assertThrows(Mth5Exception.class, () -> store().open(path, OpenMode.APPEND, NORMAL));
            python.send("end");
            python.awaitSuccess(Duration.ofSeconds(30));
        }
        store().open(path, OpenMode.APPEND, NORMAL).close();
    }

    @Test
    void aLockCutShortByACrashCountsAsNobodys() throws Exception {
        Files.writeString(lock, "host=");

        store().open(path, OpenMode.APPEND, NORMAL).close();
        assertFalse(Files.exists(lock));
    }

    @Test
    void aRefusedOpenLeavesNoLock() throws Exception {
        Path text = Files.writeString(folder.resolve("text.h5"), "text");

        assertThrows(Mth5Exception.class, () -> store().open(text, OpenMode.APPEND, NORMAL));

        assertFalse(Files.exists(folder.resolve(".text.h5.mtlive-lock")));
    }

    @Test
    void aWriterMayStartAfterReaders() throws Exception {
        try (Mth5File reader = store().open(path, OpenMode.READ, OpenOptions.swmr());
                Mth5File writer = store().open(path, OpenMode.APPEND, OpenOptions.swmr())) {
            assertTrue(reader.isSwmrMode() && writer.h5IsWrite());
        }
        try (ChildProcess python = Python.start("""
                import sys, h5py
                f = h5py.File(sys.argv[1], 'r', libver='latest', swmr=True, locking=False)
                print('reading')
                sys.stdin.readline()
                """, path)) {
            python.awaitLine("reading"::equals, Duration.ofSeconds(30));

            store().open(path, OpenMode.APPEND, OpenOptions.swmr()).close();
            python.send("end");
            python.awaitSuccess(Duration.ofSeconds(30));
        }
    }
}
