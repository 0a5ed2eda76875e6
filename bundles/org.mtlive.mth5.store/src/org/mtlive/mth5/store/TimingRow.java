// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.time.Instant;
import java.util.Objects;

/**
 * A row of {@code /mtlive/timing}: which time an instrument and this computer had at a sample. Times are nanoseconds
 * since 1970-01-01T00:00:00 UTC, but for {@code hostNanos}. Samples are never moved by it.
 *
 * @param instrument its number
 * @param kind where it comes from
 * @param sample index in the run: of the first sample of a batch, or after the last sample that had come
 * @param endSample index after the last sample that had come
 * @param deviceNanos the instrument's time: of {@code sample} for a batch, of {@code hostNanos} for a reading
 * @param hostNanos this computer's monotonic clock when it came; differences count, not the value
 * @param wallNanos this computer's time of day then
 * @param locked 1 if the instrument's clock followed its reference, 0 if not, -1 if that was not known
 * @param satellites in use; -1 if that was not known
 * @param offsetSeconds instrument's clock minus its reference; NaN if that was not known
 */
public record TimingRow(int instrument, Kind kind, long sample, long endSample, long deviceNanos, long hostNanos,
        long wallNanos, int locked, int satellites, double offsetSeconds) implements SeriesRow {

    /** Where a row comes from. */
    public enum Kind {
        /** The stamp of a batch of samples. */
        BATCH,
        /** A reading of the clock. */
        CLOCK
    }

    private static final long NANOS = 1_000_000_000L;
    private static final long MOST_SECONDS = Long.MAX_VALUE / NANOS - 1;

    /** Refuses null. */
    public TimingRow {
        Objects.requireNonNull(kind);
    }

    /**
     * A time as it stands in the series.
     *
     * @param time between the years 1678 and 2262; others become the nearest of these
     * @return nanoseconds since 1970-01-01T00:00:00 UTC
     */
    public static long nanosOf(Instant time) {
        return Math.clamp(time.getEpochSecond(), -MOST_SECONDS, MOST_SECONDS) * NANOS + time.getNano();
    }
}
