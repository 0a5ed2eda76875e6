// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

import org.mtlive.mth5.Mth5Exception;

/**
 * Tries to open a file again whose write failed: when there is room, and when a little file beside it can be written;
 * then seldomer and seldomer. Belongs to the writer's thread, and does not wait.
 *
 * <p>Design note: the little file is written first because each attempt through HDF5 that fails leaves a copy of the
 * library behind, which stays in memory.
 */
final class Reopening {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int ATTEMPTS = 20;

    private final WriterSetup setup;
    private final LiveFileSource source;
    private final SpaceWatch space;
    private final LiveFile left;
    private final Disk disk;
    private Interval pause;
    private long pauseNanos = FIRST.toNanos();
    private int attempts;
    private Mth5Exception failure;

    Reopening(WriterSetup setup, LiveFileSource source, SpaceWatch space, LiveFile left, Mth5Exception failure) {
        this.setup = setup;
        this.source = source;
        this.space = space;
        this.left = left;
        this.failure = failure;
        this.disk = source.disk(setup.request().file());
        this.pause = new Interval(FIRST, setup.clock().nanos());
    }

    /** Why the file is not open. */
    Mth5Exception failure() {
        return failure;
    }

    /**
     * The file, if it could be opened now.
     *
     * @param last whether this is the last chance: then it is tried without a pause
     * @throws Mth5Exception when it is given up
     */
    Optional<LiveFile> attempt(boolean last) throws Mth5Exception {
        long now = setup.clock().nanos();
        space.look(now);
        if (!last && !pause.isDue(now)) {
            return Optional.empty();
        }
        if (isWritable()) {
            try {
                return Optional.of(source.reopen(setup.request(), left));
            } catch (Mth5Exception e) {
                e.addSuppressed(failure);
                failure = e;
                attempts++;
            }
        }
        if (last || attempts >= ATTEMPTS) {
            throw failure;
        }
        pauseNanos = Math.min(2 * pauseNanos, attempts == 0 ? 2 * FIRST.toNanos() : LONGEST.toNanos());
        pause.restart(now, pauseNanos);
        return Optional.empty();
    }

    private boolean isWritable() {
        if (!space.isRoomAgain()) {
            return false;
        }
        try {
            disk.probe();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
