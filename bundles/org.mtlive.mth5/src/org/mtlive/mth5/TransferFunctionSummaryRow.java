// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A row of the table {@code tf_summary}: one transfer function.
 *
 * @param station name of the station
 * @param survey name of the survey
 * @param latitude degrees, north positive
 * @param longitude degrees, east positive
 * @param elevation meters
 * @param tfId name of the transfer function
 * @param units unit of the impedance
 * @param hasImpedance whether there is an impedance
 * @param hasTipper whether there is a tipper
 * @param hasCovariance whether there are covariances
 * @param periodMin shortest period in seconds
 * @param periodMax longest period in seconds
 * @param hdf5Reference address of the transfer function's object; 0 when it is not known
 * @param stationHdf5Reference address of the station's object; 0 when it is not known
 */
public record TransferFunctionSummaryRow(String station, String survey, double latitude, double longitude,
        double elevation, String tfId, String units, boolean hasImpedance, boolean hasTipper, boolean hasCovariance,
        double periodMin, double periodMax, long hdf5Reference, long stationHdf5Reference) {
    /** No text is null. */
    public TransferFunctionSummaryRow {
        Objects.requireNonNull(station);
        Objects.requireNonNull(survey);
        Objects.requireNonNull(tfId);
        Objects.requireNonNull(units);
    }

    /**
     * The columns of the stored table.
     *
     * @return names in order
     */
    public static List<String> columns() {
        return RowLayout.TF_SUMMARY.columns();
    }

    /**
     * The values by column.
     *
     * @return a new map in the order of the columns
     */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("station", station);
        map.put("survey", survey);
        map.put("latitude", latitude);
        map.put("longitude", longitude);
        map.put("elevation", elevation);
        map.put("tf_id", tfId);
        map.put("units", units);
        map.put("has_impedance", hasImpedance);
        map.put("has_tipper", hasTipper);
        map.put("has_covariance", hasCovariance);
        map.put("period_min", periodMin);
        map.put("period_max", periodMax);
        map.put("hdf5_reference", hdf5Reference);
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
    public static TransferFunctionSummaryRow fromMap(Map<String, Object> map) {
        return new TransferFunctionSummaryRow((String) map.get("station"), (String) map.get("survey"),
                (double) map.get("latitude"), (double) map.get("longitude"), (double) map.get("elevation"),
                (String) map.get("tf_id"), (String) map.get("units"), (boolean) map.get("has_impedance"),
                (boolean) map.get("has_tipper"), (boolean) map.get("has_covariance"), (double) map.get("period_min"),
                (double) map.get("period_max"), (long) map.get("hdf5_reference"),
                (long) map.get("station_hdf5_reference"));
    }

    /**
     * The row's bytes in the stored table.
     *
     * @return 229 bytes, new
     * @throws Mth5Exception if a text is wider than its column
     */
    public byte[] toBytes() throws Mth5Exception {
        return RowLayout.TF_SUMMARY.encode(toMap());
    }

    /**
     * Reads a row of the stored table.
     *
     * @param bytes bytes of one or more rows
     * @param offset first byte of the row
     * @return the row
     */
    public static TransferFunctionSummaryRow fromBytes(byte[] bytes, int offset) {
        return fromMap(RowLayout.TF_SUMMARY.decode(bytes, offset));
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
