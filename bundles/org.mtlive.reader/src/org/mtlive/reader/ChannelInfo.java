// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader;

import java.time.Instant;
import java.util.Objects;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelKind;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.SampleType;
import org.mtlive.mth5.Times;

/**
 * What does not change about a channel while it grows.
 *
 * @param id survey, station, run and component
 * @param kind electric, magnetic or auxiliary
 * @param sampleType type of the stored values
 * @param sampleRateHz samples per second
 * @param start time of sample 0
 * @param units unit of the stored values
 * @param physicalUnits unit after the filters have been taken back; the same as {@code units} without filters
 * @param metadata all attributes of the channel
 */
public record ChannelInfo(ChannelId id, ChannelKind kind, SampleType sampleType, double sampleRateHz, Instant start,
        String units, String physicalUnits, Metadata metadata) {
    /** Checks that nothing is missing. */
    public ChannelInfo {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(sampleType, "sampleType");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(units, "units");
        Objects.requireNonNull(physicalUnits, "physicalUnits");
        Objects.requireNonNull(metadata, "metadata");
        if (!(sampleRateHz > 0)) {
            throw new IllegalArgumentException("sampleRateHz must be > 0: " + sampleRateHz);
        }
    }

    /**
     * {@return the time of a sample}
     *
     * @param sample index, 0-based from the start of the run
     */
    public Instant timeOf(long sample) {
        return Times.ofSample(start, sample, sampleRateHz);
    }

    /**
     * {@return the unit of values in a scale}
     *
     * @param scale stored or physical
     */
    public String units(Scale scale) {
        return switch (scale) {
            case COUNTS -> units;
            case PHYSICAL -> physicalUnits;
        };
    }
}
