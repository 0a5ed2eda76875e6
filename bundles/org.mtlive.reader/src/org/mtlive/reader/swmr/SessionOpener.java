// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader.swmr;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.Mth5Store;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;

/**
 * Opens a file in the mode that its superblock asks for.
 *
 * <p>Design note: a writer sets and clears the flags while it opens, rolls over and closes, and may replace the file
 * between our look at the flags and the opening. So an attempt counts only when the file was the same before and after
 * it, and a failed one is repeated while the file is flagged or changing; an error in a file at rest is told at once.
 */
final class SessionOpener {
    private static final long FIRST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Mth5Store store;
    private final Path file;
    private final String role;

    SessionOpener(Mth5Store store, Path file, String role) {
        this.store = store;
        this.file = file;
        this.role = role;
    }

    Path file() {
        return file;
    }

    /** Tries until it succeeds, fails in a file at rest, or the limit has passed. */
    FileSession open(Duration limit) throws Mth5Exception {
        long end = System.nanoTime() + limit.toNanos();
        long pause = FIRST_PAUSE_NANOS;
        while (true) {
            FileIdentity before = FileIdentity.of(file);
            try {
                return openAs(before);
            } catch (Mth5Exception e) {
                long left = end - System.nanoTime();
                if (left <= 0 || Thread.currentThread().isInterrupted()) {
                    throw limit.isZero() ? e : tooLong(limit, e);
                }
                LockSupport.parkNanos(Math.min(left, pause));
                if (!before.flagged() && before.isUpToDate(FileIdentity.of(file))) {
                    throw e;
                }
            }
            pause = Math.min(2 * pause, LONGEST_PAUSE_NANOS);
        }
    }

    private FileSession openAs(FileIdentity identity) throws Mth5Exception {
        if (identity.isShut()) {
            throw new Mth5Exception("'" + file + "' is open for writing in normal mode, by "
                    + WriterTrace.find(file, Optional.empty()).holder().orElse("another program")
                    + ", or was left so by a program that was killed. It can be read when that program has closed it, "
                    + "or after recovery.");
        }
        OpenOptions options = identity.swmr() ? OpenOptions.swmr() : OpenOptions.normal();
        Mth5File opened = store.open(file, OpenMode.READ, options.withRole(role));
        try {
            requireOwnView(opened);
            FileSession session = new FileSession(opened, identity);
            if (identity.isUpToDate(FileIdentity.of(file))) {
                return session;
            }
        } catch (Mth5Exception | RuntimeException e) {
            closeAfter(e, opened);
            throw e;
        }
        opened.close();
        throw new Mth5Exception("'" + file + "' changed while it was opened. Try again.");
    }

    /** A library that has the file open for writing gives the writer's own view, in which nothing ever grows. */
    private void requireOwnView(Mth5File opened) throws Mth5Exception {
        if (opened.h5IsWrite()) {
            throw new Mth5Exception("'" + file + "' is written in this process, and this binding of HDF5 cannot load "
                    + "the library twice: it cannot be followed here. Follow it from another process, or use the "
                    + "binding 'ffm'.");
        }
    }

    private static void closeAfter(Exception failure, Mth5File opened) {
        try {
            opened.close();
        } catch (Mth5Exception e) {
            failure.addSuppressed(e);
        }
    }

    private Mth5Exception tooLong(Duration limit, Mth5Exception last) {
        return new Mth5Exception("'" + file + "' could not be opened for reading within " + limit.toMillis()
                + " ms: " + last.getMessage(), last);
    }
}
