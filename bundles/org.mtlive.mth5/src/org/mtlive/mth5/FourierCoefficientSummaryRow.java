// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A row of the table {@code fc_summary}: the Fourier coefficients of a channel at a decimation level.
 *
 * @param survey name of the survey
 * @param station name of the station
 * @param run name of the run
 * @param decimationLevel name of the decimation level
 * @param latitude degrees, north positive
 * @param longitude degrees, east positive
 * @param elevation meters
 * @param component component in lower case
 * @param start start of the first window, ISO 8601
 * @param end end of the last window, ISO 8601
 * @param nSamples number of coefficients
 * @param sampleRate windows per second as the file states it
 * @param measurementType the attribute mth5_type
 * @param units unit of the coefficients
 * @param hdf5Reference address of the coefficients's object; 0 when it is not known
 * @param decimationLevelReference address of the decimation level's object; 0 when it is not known
 * @param runHdf5Reference address of the run's object; 0 when it is not known
 * @param stationHdf5Reference address of the station's object; 0 when it is not known
 */
public record FourierCoefficientSummaryRow(String survey, String station, String run, String decimationLevel,
        double latitude, double longitude, double elevation, String component, String start, String end,
        long nSamples, double sampleRate, String measurementType, String units, long hdf5Reference,
        long decimationLevelReference, long runHdf5Reference, long stationHdf5Reference) {
    /** No text is null. */
    public FourierCoefficientSummaryRow {
        Objects.requireNonNull(survey);
        Objects.requireNonNull(station);
        Objects.requireNonNull(run);
        Objects.requireNonNull(decimationLevel);
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
        return RowLayout.FC_SUMMARY.columns();
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
        map.put("decimation_level", decimationLevel);
        map.put("latitude", latitude);
        map.put("longitude", longitude);
        map.put("elevation", elevation);
        map.put("component", component);
        map.put("start", start);
        map.put("end", end);
        map.put("n_samples", nSamples);
        map.put("sample_rate", sampleRate);
        map.put("measurement_type", measurementType);
        map.put("units", units);
        map.put("hdf5_reference", hdf5Reference);
        map.put("decimation_level_reference", decimationLevelReference);
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
    public static FourierCoefficientSummaryRow fromMap(Map<String, Object> map) {
        return new FourierCoefficientSummaryRow((String) map.get("survey"), (String) map.get("station"),
                (String) map.get("run"), (String) map.get("decimation_level"), (double) map.get("latitude"),
                (double) map.get("longitude"), (double) map.get("elevation"), (String) map.get("component"),
                (String) map.get("start"), (String) map.get("end"), (long) map.get("n_samples"),
                (double) map.get("sample_rate"), (String) map.get("measurement_type"), (String) map.get("units"),
                (long) map.get("hdf5_reference"), (long) map.get("decimation_level_reference"),
                (long) map.get("run_hdf5_reference"), (long) map.get("station_hdf5_reference"));
    }

    /**
     * The row's bytes in the stored table.
     *
     * @return 378 bytes, new
     * @throws Mth5Exception if a text is wider than its column
     */
    public byte[] toBytes() throws Mth5Exception {
        return RowLayout.FC_SUMMARY.encode(toMap());
    }

    /**
     * Reads a row of the stored table.
     *
     * @param bytes bytes of one or more rows
     * @param offset first byte of the row
     * @return the row
     */
    public static FourierCoefficientSummaryRow fromBytes(byte[] bytes, int offset) {
        return fromMap(RowLayout.FC_SUMMARY.decode(bytes, offset));
    }

    /**
     * Tells whether this is the row that stands in a table without entries.
     *
     * @return true when survey and station are empty
     */
    public boolean isBlank() {
        return survey.isEmpty() && station.isEmpty();
    }
}
