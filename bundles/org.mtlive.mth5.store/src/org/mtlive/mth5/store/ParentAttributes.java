// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mtlive.hdf5.H5Group;
import org.mtlive.mth5.ChannelKind;
import org.mtlive.mth5.ChannelSpec;
import org.mtlive.mth5.ChannelSummaryRow;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.StationId;
import org.mtlive.mth5.SurveyId;
import org.mtlive.mth5.Times;

/** What runs, stations and surveys say about what they hold: lists of names, time periods, corners. */
final class ParentAttributes {
    private static final int DATE_LENGTH = "2026-01-01".length();

    private final OpenFile file;
    private final Tree tree;

    ParentAttributes(OpenFile file, Tree tree) {
        this.file = file;
        this.tree = tree;
    }

    void update(List<ChannelSummaryRow> rows) throws IOException {
        for (SurveyId survey : tree.surveys()) {
            List<ChannelSummaryRow> ofSurvey = rows.stream().filter(r -> r.survey().equals(survey.survey())).toList();
            for (StationId station : tree.stations(survey)) {
                updateStation(station, ofSurvey.stream().filter(r -> r.station().equals(station.station())).toList());
            }
            write(file.version().surveyPath(survey.survey()), surveyValues(ofSurvey));
        }
    }

    private void updateStation(StationId station, List<ChannelSummaryRow> rows) throws IOException {
        List<String> runs = new ArrayList<>();
        for (RunId run : tree.runs(station)) {
            runs.add(run.run());
            updateRun(run, rows.stream().filter(r -> r.run().equals(run.run())).toList());
        }
        Map<String, Object> values = period(rows);
        values.put("run_list", json(runs));
        values.put("channels_recorded", json(new TreeSet<>(rows.stream().map(ChannelSummaryRow::component).toList())));
        write(file.version().path(station), values);
    }

    private void updateRun(RunId run, List<ChannelSummaryRow> rows) throws IOException {
        Map<String, Object> values = period(rows);
        for (ChannelKind kind : ChannelKind.values()) {
            values.put("channels_recorded_" + kind.text(), json(rows.stream()
                    .filter(r -> r.measurementType().equals(kind.text())).map(ChannelSummaryRow::component).toList()));
        }
        if (!rows.isEmpty()) {
            values.put("sample_rate", rows.getFirst().sampleRate());
        }
        write(file.version().path(run), values);
    }

    /** Of a run that is about to be made with these channels, without samples. */
    static Map<String, Object> ofRun(List<ChannelSpec> channels) {
        Map<String, Object> values = startOf(channels);
        for (ChannelKind kind : ChannelKind.values()) {
            values.put("channels_recorded_" + kind.text(), json(components(channels.stream()
                    .filter(channel -> channel.kind() == kind).toList())));
        }
        values.put("sample_rate", channels.getFirst().sampleRateHz());
        return values;
    }

    /** Of a station that is about to be made with this run. */
    static Map<String, Object> ofStation(String run, List<ChannelSpec> channels) {
        Map<String, Object> values = startOf(channels);
        values.put("run_list", json(List.of(run)));
        values.put("channels_recorded", json(components(channels)));
        return values;
    }

    private static Map<String, Object> startOf(List<ChannelSpec> channels) {
        Map<String, Object> values = new TreeMap<>();
        channels.stream().map(ChannelSpec::start).min(Comparator.naturalOrder()).ifPresent(start -> {
            values.put("time_period.start", Times.format(start));
            values.put("time_period.end", Times.format(start));
        });
        return values;
    }

    private static Set<String> components(List<ChannelSpec> channels) {
        return channels.stream().map(channel -> channel.id().component())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** From the first to the last sample of channels with samples; nothing while there is none. */
    private static Map<String, Object> period(List<ChannelSummaryRow> rows) throws Mth5Exception {
        Map<String, Object> values = new TreeMap<>();
        Instant start = Instant.MAX;
        Instant end = Instant.MIN;
        for (ChannelSummaryRow row : rows) {
            if (!row.start().isEmpty() && !row.end().isEmpty()) {
                Instant from = Times.parse(row.start());
                Instant to = Times.parse(row.end());
                start = from.isBefore(start) ? from : start;
                end = to.isAfter(end) ? to : end;
            }
        }
        if (start.isBefore(Instant.MAX)) {
            values.put("time_period.start", Times.format(start));
            values.put("time_period.end", Times.format(end));
        }
        return values;
    }

    private static Map<String, Object> surveyValues(List<ChannelSummaryRow> rows) throws Mth5Exception {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Object> period = period(rows);
        if (!period.isEmpty()) {
            values.put("time_period.start_date", period.get("time_period.start").toString().substring(0, DATE_LENGTH));
            values.put("time_period.end_date", period.get("time_period.end").toString().substring(0, DATE_LENGTH));
            var latitudes = rows.stream().mapToDouble(ChannelSummaryRow::latitude).summaryStatistics();
            var longitudes = rows.stream().mapToDouble(ChannelSummaryRow::longitude).summaryStatistics();
            values.put("northwest_corner.latitude", latitudes.getMax());
            values.put("northwest_corner.longitude", longitudes.getMin());
            values.put("southeast_corner.latitude", latitudes.getMin());
            values.put("southeast_corner.longitude", longitudes.getMax());
        }
        return values;
    }

    private void write(String path, Map<String, Object> values) throws IOException {
        try (H5Group group = file.root().openGroup(path)) {
            AttributeCodec.write(group, values);
        }
    }

    /** Names have no characters that JSON would escape; a quote of a foreign file is left out. */
    private static String json(Iterable<String> names) {
        List<String> quoted = new ArrayList<>();
        names.forEach(name -> quoted.add('"' + name.replace("\"", "").replace("\\", "") + '"'));
        return quoted.stream().collect(Collectors.joining(", ", "[", "]"));
    }
}
