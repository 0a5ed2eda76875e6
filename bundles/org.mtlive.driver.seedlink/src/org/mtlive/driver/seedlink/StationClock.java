// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.seedlink;

import java.time.Duration;
import java.util.Optional;

import org.mtlive.acquisition.driver.ClockReading;
import org.mtlive.acquisition.driver.QualityBit;

/**
 * What the records tell of the station's clock: their timing quality (blockette 1001) and the flag that their time is
 * questionable. Used by one thread.
 *
 * <p>Design note: the station cannot be asked, so the driver is no {@code ClockSource}; the readings come with the
 * records, a change of the lock at once. A record comes when it is full, so the time of its end is that of the clock
 * as far as it is known.
 */
final class StationClock {

    private static final long STEP_NANOS = Duration.ofSeconds(1).toNanos();

    private final int leastPercent;
    private Optional<ClockReading> told = Optional.empty();

    StationClock(int leastPercent) {
        this.leastPercent = leastPercent;
    }

    /** Quality bits of a record, with what its timing quality says. */
    int quality(MiniSeedRecord record) {
        boolean poor = record.timingPercent().isPresent() && record.timingPercent().getAsInt() < leastPercent;
        return record.quality() | (poor ? QualityBit.CLOCK_UNLOCKED.mask() : 0);
    }

    /** A reading, where the records tell of the clock and the last one was another or long ago. */
    Optional<ClockReading> reading(MiniSeedRecord record, long hostNanos) {
        boolean locked = (quality(record) & QualityBit.CLOCK_UNLOCKED.mask()) == 0;
        boolean silent = record.timingPercent().isEmpty() && locked && told.isEmpty(); // no flag says nothing
        boolean news = told.isEmpty() || told.get().locked() != locked
                || hostNanos - told.get().hostNanos() >= STEP_NANOS;
        if (silent || !news) {
            return Optional.empty();
        }
        told = Optional.of(ClockReading.of(record.end(), hostNanos, locked));
        return told;
    }
}
