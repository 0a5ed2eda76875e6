// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A row of the table {@code channel_summary}: one channel.
 *
 * @param survey name of the survey
 * @param station name of the station
 * @param run name of the run
 * @param latitude degrees, north positive
 * @param longitude degrees, east positive
 * @param elevation meters
 * @param component component in lower case
 * @param start time of the first sample, ISO 8601
 * @param end time of the last sample, ISO 8601
 * @param nSamples number of samples
 * @param sampleRate samples per second
 * @param measurementType "electric", "magnetic" or "auxiliary"
 * @param azimuth degrees, clockwise from north
 * @param tilt degrees, positive down
 * @param units unit of the stored samples
 * @param hasData whether there is a sample other than zero
 * @param hdf5Reference address of the channel's object; 0 when it is not known
 * @param runHdf5Reference address of the run's object; 0 when it is not known
 * @param stationHdf5Reference address of the station's object; 0 when it is not known
 */
public record ChannelSummaryRow(String survey, String station, String run, double latitude, double longitude,
        double elevation, String component, String start, String end, long nSamples, double sampleRate,
        String measurementType, double azimuth, double tilt, String units, boolean hasData, long hdf5Reference,
        long runHdf5Reference, long stationHdf5Reference) {
    /** No text is null. */
    public ChannelSummaryRow {
        Objects.requireNonNull(survey);
        Objects.requireNonNull(station);
        Objects.requireNonNull(run);
        Objects.requireNonNull(component);
        Objects.requireNonNull(start);
        Objects.requireNonNull(end);
        Objects.requireNonNull(measurementType);
        Objects.requireNonNull(units);
    }

    /**
     * The columns of the stored table.
     *
     * @return names in order
     */
    public static List<String> columns() {
        return RowLayout.CHANNEL_SUMMARY.columns();
    }

    /**
     * The values by column.
     *
     * @return a new map in the order of the columns
     */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("survey", survey);
        map.put("station", station);
        map.put("run", run);
        map.put("latitude", latitude);
        map.put("longitude", longitude);
        map.put("elevation", elevation);
        map.put("component", component);
        map.put("start", start);
        map.put("end", end);
        map.put("n_samples", nSamples);
        map.put("sample_rate", sampleRate);
        map.put("measurement_type", measurementType);
        map.put("azimuth", azimuth);
        map.put("tilt", tilt);
        map.put("units", units);
        map.put("has_data", hasData);
        map.put("hdf5_reference", hdf5Reference);
        map.put("run_hdf5_reference", runHdf5Reference);
        map.put("station_hdf5_reference", stationHdf5Reference);
        return map;
    }

    /**
     * Makes a row of the values of its columns.
     *
     * @param map {@code String}, {@code Double}, {@code Long} or {@code Boolean} by column, as {@link RowLayout} reads
     *     them
     * @return the row
     */
    public static ChannelSummaryRow fromMap(Map<String, Object> map) {
        return new ChannelSummaryRow((String) map.get("survey"), (String) map.get("station"), (String) map.get("run"),
                (double) map.get("latitude"), (double) map.get("longitude"), (double) map.get("elevation"),
                (String) map.get("component"), (String) map.get("start"), (String) map.get("end"),
                (long) map.get("n_samples"), (double) map.get("sample_rate"), (String) map.get("measurement_type"),
                (double) map.get("azimuth"), (double) map.get("tilt"), (String) map.get("units"),
                (boolean) map.get("has_data"), (long) map.get("hdf5_reference"), (long) map.get("run_hdf5_reference"),
                (long) map.get("station_hdf5_reference"));
    }

    /**
     * The row's bytes in the stored table.
     *
     * @return 343 bytes, new
     * @throws Mth5Exception if a text is wider than its column
     */
    public byte[] toBytes() throws Mth5Exception {
        return RowLayout.CHANNEL_SUMMARY.encode(toMap());
    }

    /**
     * Reads a row of the stored table.
     *
     * @param bytes bytes of one or more rows
     * @param offset first byte of the row
     * @return the row
     */
    public static ChannelSummaryRow fromBytes(byte[] bytes, int offset) {
        return fromMap(RowLayout.CHANNEL_SUMMARY.decode(bytes, offset));
    }

    /**
     * The channel of this row.
     *
     * @return its names
     */
    public ChannelId channelId() {
        return new ChannelId(survey, station, run, component);
    }

    /**
     * Tells whether this is the row that stands in a table without entries.
     *
     * @return true when survey and station are empty
     */
    public boolean isBlank() {
        return survey.isEmpty() && station.isEmpty();
    }

    /**
     * The same channel with more samples.
     *
     * @param samples number of samples
     * @param endText time of the last sample, ISO 8601
     * @param data whether there is a sample other than zero
     * @return the new row
     */
    public ChannelSummaryRow withExtent(long samples, String endText, boolean data) {
        return new ChannelSummaryRow(survey, station, run, latitude, longitude, elevation, component, start, endText,
                samples, sampleRate, measurementType, azimuth, tilt, units, data, hdf5Reference, runHdf5Reference,
                stationHdf5Reference);
    }
}
