// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader.swmr;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.reader.FileLife;
import org.mtlive.reader.FileStatus;

/**
 * The open file behind a reader, one caller at a time, and opened again when the writer has replaced or reopened it.
 *
 * <p>Design note: another file at the same path is opened before the old one is let go, so that nothing is missed
 * when that fails. The same file in another mode cannot be open twice in one library: there the old one goes first, and
 * whoever comes next opens it if this failed.
 */
final class FollowedSession implements SessionAccess, Poller.Polled {
    private static final long STRUCTURE_PAUSE_NANOS = Duration.ofSeconds(1).toNanos();
    /** How long a look at the contract alone is enough: the file may be replaced, and a silent writer grows older. */
    private static final long GLANCES_NANOS = Duration.ofMillis(50).toNanos();
    /** Together 1.5 s: three beats. */
    private static final int FIRST_LOOKS = 30;
    private static final long FIRST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final SessionOpener opener;
    private final Duration openLimit;
    private final LifeWatch life;
    private final ReaderClock clock;
    private final ReentrantLock lock = new ReentrantLock(true);
    private Optional<FileSession> session;
    private long structureNanos;
    private long lookedNanos;
    private boolean closed;
    private volatile Snapshot seen;

    FollowedSession(SessionOpener opener, Duration openLimit, LifeWatch life, ReaderClock clock) throws Mth5Exception {
        this.opener = opener;
        this.openLimit = openLimit;
        this.life = life;
        this.clock = clock;
        FileSession first = opener.open(openLimit);
        session = Optional.of(first);
        structureNanos = clock.nanos();
        lookedNanos = structureNanos;
        seen = snapshot(first);
        awaitBeat(first);
    }

    /**
     * A heartbeat that looks old is believed only when none follows: the writer beats every half second, and its time
     * stamp tells nothing when the clock was set since, or is another one.
     */
    private void awaitBeat(FileSession first) throws Mth5Exception {
        for (int looks = 0; looks < FIRST_LOOKS && seen.status().life() == FileLife.STALLED
                && first.writer().isPresent(); looks++) {
            LockSupport.parkNanos(FIRST_PAUSE_NANOS);
            first.refresh(true);
            if (!first.look(false)) {
                return;
            }
            seen = snapshot(first);
        }
    }

    Path file() {
        return opener.file();
    }

    @Override
    public Snapshot seen() {
        return seen;
    }

    @Override
    public <T> T use(Use<T> use) throws Mth5Exception {
        lock.lock();
        try {
            return use.with(open());
        } finally {
            lock.unlock();
        }
    }

    /** Looks at the contract, and from time to time at everything else; the same object when nothing is new. */
    @Override
    public Snapshot look() throws Mth5Exception {
        lock.lock();
        try {
            long now = clock.nanos();
            if (now - lookedNanos >= GLANCES_NANOS) {
                lookAround(now - structureNanos >= STRUCTURE_PAUSE_NANOS, now);
            } else if (open().mayHaveNews()) {
                look(open(), false);
            }
            return seen;
        } finally {
            lock.unlock();
        }
    }

    /** Looks at all of the file now. */
    void lookThoroughly() throws Mth5Exception {
        lock.lock();
        try {
            lookAround(true, clock.nanos());
        } finally {
            lock.unlock();
        }
    }

    private void lookAround(boolean structure, long nowNanos) throws Mth5Exception {
        FileSession current = upToDate();
        current.refresh(structure);
        look(current, structure);
        lookedNanos = nowNanos;
        structureNanos = structure ? nowNanos : structureNanos;
    }

    private void look(FileSession current, boolean structure) throws Mth5Exception {
        if (current.look(structure)) {
            seen = snapshot(current);
        } else {
            close(current); // a new epoch: what this session holds may be of the old structure
            seen = snapshot(open());
        }
    }

    /** Closes the file; false if it was closed before. */
    boolean close() throws Mth5Exception {
        lock.lock();
        try {
            if (closed) {
                return false;
            }
            closed = true;
            if (session.isPresent()) {
                close(session.get());
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private FileSession open() throws Mth5Exception {
        if (closed) {
            throw new Mth5Exception("The reader of '" + file() + "' is closed. Open another one.");
        }
        if (session.isEmpty()) {
            session = Optional.of(opener.open(openLimit));
        }
        return session.get();
    }

    private FileSession upToDate() throws Mth5Exception {
        FileSession current = open();
        FileIdentity now = FileIdentity.of(file());
        if (current.identity().isUpToDate(now)) {
            return current;
        }
        if (now.isShut()) {
            throw new Mth5Exception("'" + file() + "' is being changed by a program in normal mode; what was read "
                    + "before is kept. Wait until it is closed.");
        }
        if (current.identity().isSameFile(now)) {
            close(current);
            return open();
        }
        FileSession next = opener.open(Duration.ZERO);
        session = Optional.of(next);
        current.close();
        return next;
    }

    private void close(FileSession current) throws Mth5Exception {
        session = Optional.empty();
        current.close();
    }

    private Snapshot snapshot(FileSession current) {
        var safe = current.safeSamples();
        long samples = safe.values().stream().mapToLong(Long::longValue).sum();
        FileStatus status = life.judge(current.identity().flagged(), current.writer(), samples);
        return new Snapshot(current.version(), status, safe, current.writer());
    }
}
