// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.seedlink;

import java.time.Instant;

import org.mtlive.acquisition.driver.Samples;

/**
 * A record, decoded.
 *
 * @param network      network code
 * @param station      station code
 * @param location     location code, may be empty
 * @param channel      channel code
 * @param start        time of the first sample, corrected
 * @param sampleRateHz samples a second
 * @param quality      bits of {@link org.mtlive.acquisition.driver.QualityBit}
 * @param samples      at least one
 */
record MiniSeedRecord(String network, String station, String location, String channel, Instant start,
        double sampleRateHz, int quality, Samples samples) {
}
