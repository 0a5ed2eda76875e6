// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.mtlive.console.output.Rows;
import org.mtlive.mth5.ChannelSummaryRow;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.StationGroup;
import org.mtlive.mth5.store.SurveyGroup;

/** The tables of surveys and stations, also of those that have no channel yet. */
final class PlaceRows {

    private static final List<String> SURVEY_COLUMNS = List.of("survey", "stations", "runs", "channels", "start", "end",
            "n_samples");
    private static final List<String> STATION_COLUMNS =
            List.of("survey", "station", "latitude", "longitude", "elevation", "runs", "channels", "start", "end",
                    "n_samples");

    private PlaceRows() {
    }

    static Rows surveys(Mth5File file) throws Mth5Exception {
        List<ChannelSummaryRow> channels = file.channelSummary().live();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String name : file.surveyNames()) {
            SurveyGroup survey = file.getSurvey(name);
            int runs = 0;
            for (String station : survey.stationNames()) {
                runs += survey.getStation(station).runNames().size();
            }
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("survey", name);
            row.put("stations", survey.stationNames().size());
            row.put("runs", runs);
            putChannels(row, channels, channel -> channel.survey().equals(name));
            rows.add(row);
        }
        return new Rows(SURVEY_COLUMNS, rows);
    }

    static Rows stations(Mth5File file) throws Mth5Exception {
        List<ChannelSummaryRow> channels = file.channelSummary().live();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String survey : file.surveyNames()) {
            for (String name : file.getSurvey(survey).stationNames()) {
                StationGroup station = file.getStation(name, survey);
                Metadata metadata = station.metadata();
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("survey", survey);
                row.put("station", name);
                row.put("latitude", metadata.real("location.latitude"));
                row.put("longitude", metadata.real("location.longitude"));
                row.put("elevation", metadata.real("location.elevation"));
                row.put("runs", station.runNames().size());
                putChannels(row, channels, channel -> channel.survey().equals(survey)
                        && channel.station().equals(name));
                rows.add(row);
            }
        }
        return new Rows(STATION_COLUMNS, rows);
    }

    private static void putChannels(Map<String, Object> row, List<ChannelSummaryRow> all,
            Predicate<ChannelSummaryRow> mine) {
        List<ChannelSummaryRow> channels = all.stream().filter(mine).toList();
        row.put("channels", channels.size());
        row.put("start", channels.stream().map(ChannelSummaryRow::start).min(String::compareTo).orElse(""));
        row.put("end", channels.stream().map(ChannelSummaryRow::end).max(String::compareTo).orElse(""));
        row.put("n_samples", channels.stream().mapToLong(ChannelSummaryRow::nSamples).sum());
    }
}
