// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.writer;

import java.time.Duration;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * How a {@link LiveWriter} guards the recording against its disk and against other writers. Made from {@link #DEFAULT},
 * refined by the {@code with...} methods.
 *
 * @param onFailure          what it does when the file cannot be written or the disk is nearly full
 * @param minFreeBytes       room on the disk that it does not use; empty: 256 MB, or 1 % of the disk if that is less;
 *                           0: it writes until the disk is full
 * @param warnTime           it warns once when the disk will be full in that time; zero for never
 * @param takeForeignLock    whether the lock of a writer on another computer is taken, which cannot be proven dead from
 *                           here: the caller vouches for it
 * @param acceptFileSystem   whether it records on a network share or a FAT stick, where SWMR is not reliable; the
 *                           caller knows of it
 */
public record Safeguards(FailurePolicy onFailure, OptionalLong minFreeBytes, Duration warnTime,
        boolean takeForeignLock, boolean acceptFileSystem) {

    /** Stops at a failure and at the default reserve, warns two hours before, respects every lock, local disks only. */
    public static final Safeguards DEFAULT =
            new Safeguards(FailurePolicy.STOP, OptionalLong.empty(), Duration.ofHours(2), false, false);

    private static final long MOST_RESERVE_BYTES = 256_000_000;
    private static final int PART_OF_DISK = 100;

    /** Checks the numbers. */
    public Safeguards {
        Objects.requireNonNull(onFailure, "onFailure");
        if (minFreeBytes.isPresent() && minFreeBytes.getAsLong() < 0) {
            throw new IllegalArgumentException("minFreeBytes must be >= 0: " + minFreeBytes.getAsLong());
        }
        if (warnTime.isNegative()) {
            throw new IllegalArgumentException("warnTime must be >= 0: " + warnTime);
        }
    }

    /**
     * The room that is not used on a disk. By default the smaller of 256 MB and 1 %: 1 % of a large disk would give
     * away hours of recording, and 256 MB of a small card most of it.
     *
     * @param diskBytes size of the disk
     * @return bytes
     */
    public long reserveOf(long diskBytes) {
        return minFreeBytes.orElse(Math.min(MOST_RESERVE_BYTES, diskBytes / PART_OF_DISK));
    }

    /**
     * With another policy.
     *
     * @param value what is done at a failure
     * @return a copy
     */
    public Safeguards withOnFailure(FailurePolicy value) {
        return new Safeguards(value, minFreeBytes, warnTime, takeForeignLock, acceptFileSystem);
    }

    /**
     * With another reserve.
     *
     * @param bytes room on the disk that is not used
     * @return a copy
     */
    public Safeguards withMinFreeBytes(long bytes) {
        return new Safeguards(onFailure, OptionalLong.of(bytes), warnTime, takeForeignLock, acceptFileSystem);
    }

    /**
     * With another warning.
     *
     * @param value time left on the disk; zero for never
     * @return a copy
     */
    public Safeguards withWarnTime(Duration value) {
        return new Safeguards(onFailure, minFreeBytes, value, takeForeignLock, acceptFileSystem);
    }

    /**
     * Taking the lock of a writer on another computer, or not.
     *
     * @param value whether
     * @return a copy
     */
    public Safeguards withTakeForeignLock(boolean value) {
        return new Safeguards(onFailure, minFreeBytes, warnTime, value, acceptFileSystem);
    }

    /**
     * Recording on a network share or a FAT stick, or refusing to.
     *
     * @param value whether the caller accepts it
     * @return a copy
     */
    public Safeguards withAcceptFileSystem(boolean value) {
        return new Safeguards(onFailure, minFreeBytes, warnTime, takeForeignLock, value);
    }
}
