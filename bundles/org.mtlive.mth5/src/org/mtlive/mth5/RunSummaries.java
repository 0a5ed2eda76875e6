// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Computes the run summary from the rows of the channel summary, as mth5 does: grouped by survey, station and run;
 * start, end, sample rate and references from the first row of a group, the number of samples from its longest channel;
 * sorted by station and start.
 */
public final class RunSummaries {
    private static final Set<String> INPUTS = Set.of("hx", "hy", "bx", "by", "h1", "h2");
    private static final Set<String> OUTPUTS = Set.of("ex", "ey", "hz", "bz", "h3", "e1", "e2", "e3", "e4");

    private RunSummaries() {
    }

    /**
     * Computes the summary.
     *
     * @param channels rows of the channel summary in the table's order; blank rows are left out
     * @param file the file, for the column {@code mth5_path}
     * @return one row a run
     */
    public static List<RunSummaryRow> of(List<ChannelSummaryRow> channels, Path file) {
        Map<RunId, List<ChannelSummaryRow>> groups = new TreeMap<>();
        for (ChannelSummaryRow row : channels) {
            if (!row.isBlank()) {
                groups.computeIfAbsent(row.channelId().parent(), id -> new ArrayList<>()).add(row);
            }
        }
        String path = file.toString().replace('\\', '/');
        return groups.values().stream().map(group -> row(group, path))
                .sorted(Comparator.comparing(RunSummaryRow::station).thenComparing(RunSummaryRow::start)).toList();
    }

    private static RunSummaryRow row(List<ChannelSummaryRow> group, String path) {
        ChannelSummaryRow first = group.getFirst();
        List<String> components = group.stream().map(ChannelSummaryRow::component).toList();
        Map<String, Double> factors = new LinkedHashMap<>();
        components.forEach(component -> factors.put(component, 1.0));
        return new RunSummaryRow(factors, seconds(first.start(), first.end()), first.end(),
                group.stream().allMatch(ChannelSummaryRow::hasData),
                components.stream().filter(INPUTS::contains).toList(), path,
                group.stream().mapToLong(ChannelSummaryRow::nSamples).max().orElse(0),
                components.stream().filter(OUTPUTS::contains).toList(), first.run(), first.sampleRate(),
                first.start(), first.station(), first.survey(), first.runHdf5Reference(),
                first.stationHdf5Reference());
    }

    private static double seconds(String start, String end) {
        try {
            Duration duration = Duration.between(Times.parse(start), Times.parse(end));
            return duration.getSeconds() + duration.getNano() / 1e9;
        } catch (Mth5Exception e) {
            return Double.NaN; // a foreign table with a time that cannot be read still has its other columns
        }
    }
}
