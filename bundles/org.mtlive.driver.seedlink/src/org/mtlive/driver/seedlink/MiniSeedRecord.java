// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.seedlink;

import java.time.Instant;
import java.util.OptionalInt;

import org.mtlive.acquisition.driver.Samples;

/**
 * A record, decoded.
 *
 * @param network       network code
 * @param station       station code
 * @param location      location code, may be empty
 * @param channel       channel code
 * @param start         time of the first sample, corrected
 * @param sampleRateHz  samples a second
 * @param quality       bits of {@link org.mtlive.acquisition.driver.QualityBit}
 * @param timingPercent timing quality, 0 to 100 of the best; empty where the record does not tell it
 * @param samples       at least one
 */
record MiniSeedRecord(String network, String station, String location, String channel, Instant start,
        double sampleRateHz, int quality, OptionalInt timingPercent, Samples samples) {

    /** The time after the last sample. */
    Instant end() {
        return start.plusNanos(Math.round(samples.count() / sampleRateHz * 1e9));
    }
}
