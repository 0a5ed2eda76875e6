// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.writer;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Room on the disk of a recording, as it was about a second ago.
 *
 * @param usableBytes    free for this user
 * @param reserveBytes   of these, what the writer does not use
 * @param bytesPerSecond how fast the recording grows, over the last minute; 0 while it is not known
 * @param left           time until the reserve is reached at that rate; empty while it is not known
 * @param low            whether that is less than the time of {@link Safeguards#warnTime}, and so was warned of
 */
public record DiskSpace(long usableBytes, long reserveBytes, double bytesPerSecond, Optional<Duration> left,
        boolean low) {

    /** Nothing is known. */
    public static final DiskSpace UNKNOWN = new DiskSpace(Long.MAX_VALUE, 0, 0, Optional.empty(), false);

    /** Refuses null. */
    public DiskSpace {
        Objects.requireNonNull(left, "left");
    }

    /** {@return words for people: how much is free, how much of it is kept so, and how long it lasts} */
    public String text() {
        return size(usableBytes) + " free" + (reserveBytes == 0 ? "" : ", " + size(reserveBytes) + " are to stay so")
                + left.map(time -> "; enough for " + words(time)).orElse("");
    }

    private static String size(long bytes) {
        return bytes < 10_000_000 ? bytes / 1000 + " kB" : bytes / 1_000_000 + " MB";
    }

    private static String words(Duration time) {
        if (time.toMinutes() < 1) {
            return time.toSeconds() + " s";
        }
        return time.toHours() < 1 ? time.toMinutes() + " min" : time.toHours() + " h " + time.toMinutesPart() + " min";
    }
}
