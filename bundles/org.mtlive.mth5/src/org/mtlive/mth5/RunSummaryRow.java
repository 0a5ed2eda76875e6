// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A row of the run summary: one run. The table is not stored; it is computed from {@code channel_summary}
 * ({@link RunSummaries}). The columns are those of mth5's data frame.
 *
 * @param channelScaleFactors a factor for each channel, 1 throughout, in the order of the channels
 * @param durationSeconds time from the first to the last sample
 * @param end time of the last sample, ISO 8601
 * @param hasData whether all channels have data
 * @param inputChannels components that are inputs of a transfer function (hx, hy and the like)
 * @param mth5Path the file, with '/' as separator
 * @param nSamples number of samples of the longest channel
 * @param outputChannels components that are outputs of a transfer function (ex, ey, hz and the like)
 * @param run name of the run
 * @param sampleRate samples per second
 * @param start time of the first sample, ISO 8601
 * @param station name of the station
 * @param survey name of the survey
 * @param runHdf5Reference address of the run's object; 0 when it is not known
 * @param stationHdf5Reference address of the station's object; 0 when it is not known
 */
public record RunSummaryRow(Map<String, Double> channelScaleFactors, double durationSeconds, String end,
        boolean hasData, List<String> inputChannels, String mth5Path, long nSamples, List<String> outputChannels,
        String run, double sampleRate, String start, String station, String survey, long runHdf5Reference,
        long stationHdf5Reference) {
    private static final List<String> COLUMNS = List.of("channel_scale_factors", "duration", "end", "has_data",
            "input_channels", "mth5_path", "n_samples", "output_channels", "run", "sample_rate", "start", "station",
            "survey", "run_hdf5_reference", "station_hdf5_reference");

    /** Copies the lists. */
    public RunSummaryRow {
        channelScaleFactors = new LinkedHashMap<>(channelScaleFactors);
        inputChannels = List.copyOf(inputChannels);
        outputChannels = List.copyOf(outputChannels);
        Objects.requireNonNull(survey);
        Objects.requireNonNull(station);
        Objects.requireNonNull(run);
    }

    /**
     * The columns of mth5's data frame.
     *
     * @return names in order
     */
    public static List<String> columns() {
        return COLUMNS;
    }

    /**
     * The run of this row.
     *
     * @return its names
     */
    public RunId runId() {
        return new RunId(survey, station, run);
    }

    /**
     * The values by column.
     *
     * @return a new map in the order of the columns
     */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("channel_scale_factors", new LinkedHashMap<>(channelScaleFactors));
        map.put("duration", durationSeconds);
        map.put("end", end);
        map.put("has_data", hasData);
        map.put("input_channels", inputChannels);
        map.put("mth5_path", mth5Path);
        map.put("n_samples", nSamples);
        map.put("output_channels", outputChannels);
        map.put("run", run);
        map.put("sample_rate", sampleRate);
        map.put("start", start);
        map.put("station", station);
        map.put("survey", survey);
        map.put("run_hdf5_reference", runHdf5Reference);
        map.put("station_hdf5_reference", stationHdf5Reference);
        return map;
    }
}
