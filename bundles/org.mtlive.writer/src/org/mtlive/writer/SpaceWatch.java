// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

import org.mtlive.acquisition.writer.DiskSpace;
import org.mtlive.acquisition.writer.Safeguards;

/**
 * Looks about once a second how much room the disk has. Belongs to the writer's thread; the snapshot is for any.
 *
 * <p>Design note: a fast recording may fill a small disk within the second, so it is also looked as soon as a quarter of
 * the room that was there has been written. The most that ever waited in the queue counts as written: so much may wait
 * again between two looks, and it will be written, at the end.
 */
final class SpaceWatch {

    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final int PART = 4;
    /** What a recording needs to begin again, besides its samples. */
    private static final long RESUME_BYTES = 4L << 20;

    private final WriterSetup setup;
    private final Disk disk;
    private final Safeguards safeguards;
    private final Interval interval;
    private final GrowthRate rate = new GrowthRate();
    private long bytesAtLook;
    private boolean warned;
    private volatile DiskSpace space = DiskSpace.UNKNOWN;

    SpaceWatch(WriterSetup setup, Disk disk) {
        this.setup = setup;
        this.disk = disk;
        this.safeguards = setup.request().safeguards();
        long now = setup.clock().nanos();
        this.interval = new Interval(PERIOD, now - PERIOD.toNanos());
    }

    /** {@return what was seen at the last look} */
    DiskSpace space() {
        return space;
    }

    long leftNanos(long nowNanos) {
        return interval.leftNanos(nowNanos);
    }

    /** Looks if it is time; true when the disk has just become low, so that somebody must be warned. */
    boolean look(long nowNanos) {
        long bytes = setup.counters().bytes.sum();
        boolean muchWritten = bytes - bytesAtLook > Math.max(0, room()) / PART;
        if (!interval.isDue(nowNanos) && !muchWritten) {
            return false;
        }
        if (interval.isDue(nowNanos)) {
            rate.look(nowNanos, bytes);
            interval.restart(nowNanos);
        }
        bytesAtLook = bytes;
        try {
            return see(disk.usableBytes(), safeguards.reserveOf(disk.totalBytes()));
        } catch (IOException e) {
            space = DiskSpace.UNKNOWN; // a disk that does not tell fails soon enough when it is written
            return false;
        }
    }

    /** Whether the reserve is reached, counting what may wait in the queue. */
    boolean isReached() {
        return space.reserveBytes() > 0 && room() < 0;
    }

    /** Whether there is so much room again that it is worth while to begin again. */
    boolean isRoomAgain() {
        return room() >= space.reserveBytes() / PART + RESUME_BYTES;
    }

    private long room() {
        return space.usableBytes() - space.reserveBytes() - setup.queue().mostBytes();
    }

    private boolean see(long usable, long reserve) {
        double perSecond = rate.bytesPerSecond();
        Optional<Duration> left = perSecond == 0 ? Optional.empty()
                : Optional.of(Duration.ofSeconds((long) Math.min(1e9, Math.max(0, usable - reserve) / perSecond)));
        Duration limit = safeguards.warnTime();
        boolean low = !limit.isZero() && left.isPresent() && left.get().compareTo(limit) < 0;
        space = new DiskSpace(usable, reserve, perSecond, left, low);
        boolean news = low && !warned;
        if (low) {
            warned = true;
        } else if (left.isPresent() && left.get().compareTo(limit.multipliedBy(2)) > 0) {
            warned = false;
        }
        return news;
    }
}
