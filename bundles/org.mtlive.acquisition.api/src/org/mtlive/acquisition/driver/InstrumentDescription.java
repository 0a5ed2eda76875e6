// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.mtlive.mth5.ResponseFilter;

/**
 * An instrument and what it will deliver.
 *
 * @param title        name for people, such as {@code LEMI-424 202010010000.TXT}
 * @param manufacturer maker, may be empty
 * @param model        model, may be empty
 * @param serial       serial number, may be empty
 * @param position     where it stands, when it knows
 * @param channels     at least one, component names unique
 * @param filters      the filters the channels name; names unique
 * @param runMetadata  attributes for the run, by their dotted names in the metadata standard
 */
public record InstrumentDescription(String title, String manufacturer, String model, String serial,
        Optional<Position> position, List<ChannelDescription> channels, List<ResponseFilter> filters,
        Map<String, Object> runMetadata) {

    /** Checks names and copies the collections. */
    public InstrumentDescription {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(manufacturer, "manufacturer");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(serial, "serial");
        Objects.requireNonNull(position, "position");
        channels = List.copyOf(channels);
        filters = List.copyOf(filters);
        runMetadata = Map.copyOf(runMetadata);
        if (channels.isEmpty()) {
            throw new IllegalArgumentException("instrument " + title + " has no channel");
        }
        Set<String> components = new HashSet<>();
        for (ChannelDescription channel : channels) {
            if (!components.add(channel.component())) {
                throw new IllegalArgumentException("instrument " + title + " has two channels " + channel.component());
            }
        }
        Set<String> known = new HashSet<>();
        filters.forEach(filter -> known.add(filter.name()));
        for (ChannelDescription channel : channels) {
            if (!known.containsAll(channel.filterNames())) {
                throw new IllegalArgumentException("channel " + channel.component() + " names filters "
                        + channel.filterNames() + ", described are " + known);
            }
        }
    }

    /**
     * An instrument of which only the channels are known.
     *
     * @param title    name for people
     * @param channels at least one
     * @return a description without position, filters and attributes
     */
    public static InstrumentDescription of(String title, List<ChannelDescription> channels) {
        return new InstrumentDescription(title, "", "", "", Optional.empty(), channels, List.of(), Map.of());
    }
}
