// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.mth5.AppliedFilter;
import org.mtlive.mth5.FilterChain;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.ResponseFilter;
import org.mtlive.reader.ChannelInfo;

/** Takes what a file says about a channel over into a description. */
final class DescribedChannel {

    /** What the recording writes itself, and what would be wrong in another file. */
    private static final Set<String> OF_THE_CHANNEL = Set.of("component", "type", "sample_rate", "units", "filters",
            "filter.name", "filter.applied", "measurement_azimuth", "measurement_tilt", "channel_id", "mth5_type",
            "hdf5_reference");
    /** The same of a run. */
    static final Set<String> OF_THE_RUN = Set.of("id", "sample_rate", "channels_recorded_electric",
            "channels_recorded_magnetic", "channels_recorded_auxiliary", "data_logger.manufacturer",
            "data_logger.model", "data_logger.id", "mth5_type", "hdf5_reference");

    private DescribedChannel() {
    }

    /**
     * Describes a channel.
     *
     * @param name    component in the file that is written
     * @param info    what the file says
     * @param filters those that its samples carry the effect of
     */
    static ChannelDescription of(String name, ChannelInfo info, List<ResponseFilter> filters) {
        Metadata metadata = info.metadata();
        return new ChannelDescription(name, info.kind(), info.sampleType(), info.sampleRateHz(),
                info.units().isBlank() ? "unitless" : info.units(), finite(metadata.real("measurement_azimuth")),
                finite(metadata.real("measurement_tilt")), filters.stream().map(ResponseFilter::name).toList(),
                attributes(metadata, OF_THE_CHANNEL));
    }

    /** The filters of a chain that the samples carry the effect of; those that were taken back already are not. */
    static List<ResponseFilter> filters(FilterChain chain) {
        List<ResponseFilter> filters = new ArrayList<>();
        for (AppliedFilter entry : chain.entries()) {
            if (entry.applied()) {
                chain.filters().stream().filter(filter -> filter.name().equals(entry.name())).findFirst()
                        .filter(filter -> !filters.contains(filter)).ifPresent(filters::add);
            }
        }
        return filters;
    }

    /** All that was set, but for what the recording writes itself. */
    static Map<String, Object> attributes(Metadata metadata, Set<String> without) {
        Map<String, Object> defaults = Metadata.of(metadata.type()).values();
        Map<String, Object> attributes = new HashMap<>();
        metadata.values().forEach((name, value) -> {
            if (!without.contains(name) && !name.startsWith("time_period.") && !value.equals(defaults.get(name))) {
                attributes.put(name, value);
            }
        });
        return attributes;
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : 0;
    }
}
