// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A channel that is to be recorded.
 *
 * @param id its names
 * @param kind what it measures
 * @param sampleType how samples are stored
 * @param sampleRateHz samples per second, greater than 0
 * @param start time of sample 0
 * @param chunkSamples samples in a chunk of the dataset; 0 lets the writer choose
 * @param units unit of the stored samples, as mth5's long name where it is known
 * @param metadata further metadata of the class of {@code kind}; a copy is kept
 * @param filterNames the filters between physical quantity and samples, the first one next to the physical quantity
 */
public record ChannelSpec(ChannelId id, ChannelKind kind, SampleType sampleType, double sampleRateHz, Instant start,
        int chunkSamples, String units, Metadata metadata, List<String> filterNames) {
    /** Checks and copies. */
    public ChannelSpec {
        Objects.requireNonNull(id);
        Objects.requireNonNull(sampleType);
        Objects.requireNonNull(start);
        if (!(sampleRateHz > 0 && Double.isFinite(sampleRateHz))) {
            throw new IllegalArgumentException("sampleRateHz must be > 0: " + sampleRateHz);
        }
        if (chunkSamples < 0) {
            throw new IllegalArgumentException("chunkSamples must be >= 0: " + chunkSamples);
        }
        if (metadata.type() != kind.metadataClass()) {
            throw new IllegalArgumentException(
                    "metadata of class " + metadata.type().text() + " for the " + kind.text() + " channel " + id);
        }
        units = Units.longName(units).orElse(units);
        metadata = metadata.copy();
        filterNames = List.copyOf(filterNames);
    }

    /**
     * A channel without further metadata, in counts, with chunks of the writer's choice.
     *
     * @param id its names; the kind follows from the component
     * @param sampleType how samples are stored
     * @param sampleRateHz samples per second, greater than 0
     * @param start time of sample 0
     * @return the specification
     */
    public static ChannelSpec of(ChannelId id, SampleType sampleType, double sampleRateHz, Instant start) {
        ChannelKind kind = ChannelKind.ofComponent(id.component());
        return new ChannelSpec(id, kind, sampleType, sampleRateHz, start, 0, Units.COUNTS,
                Metadata.of(kind.metadataClass()), List.of());
    }

    /**
     * The same with another chunk.
     *
     * @param samples a chunk of the dataset, above 0; 0 for one that fits the sample rate
     * @return the changed copy
     */
    public ChannelSpec withChunk(int samples) {
        return new ChannelSpec(id, kind, sampleType, sampleRateHz, start, samples, units, metadata, filterNames);
    }

    /**
     * The channel's whole metadata for the moment of its creation: what was given, with component, type, sample rate,
     * units, filters, and start and end at the start.
     *
     * @return new metadata
     * @throws Mth5Exception if a value does not follow the standard, such as a component that does not fit its kind
     */
    public Metadata completeMetadata() throws Mth5Exception {
        Metadata all = metadata.copy().set("component", id.component()).set("type", kind.text())
                .set("sample_rate", sampleRateHz).set("units", units)
                .set("time_period.start", start).set("time_period.end", start);
        return filterNames.isEmpty() ? all : all.set("filters", AppliedFilter.chain(filterNames));
    }
}
