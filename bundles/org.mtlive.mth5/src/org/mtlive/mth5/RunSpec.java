// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * All that must exist before a run can be recorded.
 *
 * @param id the run's names
 * @param survey metadata of the survey; a copy is kept
 * @param station metadata of the station; a copy is kept
 * @param run metadata of the run; a copy is kept
 * @param channels the channels, each of this run and each component once
 * @param filters all filters that the channels name
 */
public record RunSpec(RunId id, Metadata survey, Metadata station, Metadata run, List<ChannelSpec> channels,
        List<ResponseFilter> filters) {
    /** Checks and copies. */
    public RunSpec {
        Objects.requireNonNull(id);
        survey = copyOf(survey, MetadataClass.SURVEY);
        station = copyOf(station, MetadataClass.STATION);
        run = copyOf(run, MetadataClass.RUN);
        channels = List.copyOf(channels);
        filters = List.copyOf(filters);
        Set<String> components = new HashSet<>();
        for (ChannelSpec channel : channels) {
            if (!channel.id().parent().equals(id)) {
                throw new IllegalArgumentException("channel " + channel.id() + " is not of the run " + id);
            }
            if (!components.add(channel.id().component())) {
                throw new IllegalArgumentException("component " + channel.id() + " is given twice");
            }
        }
    }

    /**
     * A run with default metadata and without filters.
     *
     * @param id the run's names
     * @param channels the channels
     * @return the specification
     */
    public static RunSpec of(RunId id, List<ChannelSpec> channels) {
        return new RunSpec(id, Metadata.of(MetadataClass.SURVEY), Metadata.of(MetadataClass.STATION),
                Metadata.of(MetadataClass.RUN), channels, List.of());
    }

    /**
     * Finds a filter.
     *
     * @param name its name in any case
     * @return the filter, empty when the specification has none of that name
     */
    public Optional<ResponseFilter> filter(String name) {
        String key = Names.filterKey(name);
        return filters.stream().filter(filter -> filter.name().equals(key)).findFirst();
    }

    private static Metadata copyOf(Metadata metadata, MetadataClass expected) {
        if (metadata.type() != expected) {
            throw new IllegalArgumentException(
                    "metadata of class " + metadata.type().text() + " where " + expected.text() + " is expected");
        }
        return metadata.copy();
    }
}
