// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.mqtt;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.mtlive.acquisition.driver.Samples;
import org.mtlive.mth5.SampleType;

/**
 * A message of the batch format, decoded. The format: docs/drivers/mqtt.md.
 *
 * @param session      number that the device draws anew whenever its sample index begins anew
 * @param firstSample  the device's index of the first sample
 * @param startMicros  time of the device's sample 0, microseconds since 1970 UTC
 * @param sampleRateHz samples a second
 * @param quality      bits of {@link org.mtlive.acquisition.driver.QualityBit}
 * @param count        samples of each channel
 * @param samples      {@code [channel][count]}
 */
record BatchMessage(int session, long firstSample, long startMicros, double sampleRateHz, int quality, int count,
        List<Samples> samples) {

    /** The time of a sample by its index of the device. */
    Instant timeOf(long index) {
        long seconds = (long) Math.floor(index / sampleRateHz);
        long nanos = Math.round((index - seconds * sampleRateHz) / sampleRateHz * 1e9);
        return Instant.EPOCH.plus(startMicros, ChronoUnit.MICROS).plusSeconds(seconds).plusNanos(nanos);
    }

    /** Samples of all channels together. */
    long sampleCount() {
        return (long) count * samples.size();
    }

    /** The type of the samples of all channels. */
    SampleType type() {
        return samples.getFirst().type();
    }
}
