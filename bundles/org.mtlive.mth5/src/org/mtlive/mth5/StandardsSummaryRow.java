// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A row of the table {@code summary} in the group {@code Standards}: one field of the metadata standard.
 *
 * @param attribute class and name, such as "station.location.latitude"
 * @param type "string", "float", "integer", "boolean", "list" or "object"
 * @param required whether the standard asks for it
 * @param style how it is written
 * @param units unit, "" for none
 * @param description what it is
 * @param options the allowed texts, separated by commas
 * @param alias other names, separated by commas
 * @param example an example
 * @param defaultValue default value as text
 */
public record StandardsSummaryRow(String attribute, String type, boolean required, String style, String units,
        String description, String options, String alias, String example, String defaultValue) {
    /** No text is null. */
    public StandardsSummaryRow {
        Objects.requireNonNull(attribute);
        Objects.requireNonNull(type);
        Objects.requireNonNull(style);
        Objects.requireNonNull(units);
        Objects.requireNonNull(description);
        Objects.requireNonNull(options);
        Objects.requireNonNull(alias);
        Objects.requireNonNull(example);
        Objects.requireNonNull(defaultValue);
    }

    /**
     * The columns of the stored table.
     *
     * @return names in order
     */
    public static List<String> columns() {
        return RowLayout.STANDARDS_SUMMARY.columns();
    }

    /**
     * The values by column.
     *
     * @return a new map in the order of the columns
     */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("attribute", attribute);
        map.put("type", type);
        map.put("required", required);
        map.put("style", style);
        map.put("units", units);
        map.put("description", description);
        map.put("options", options);
        map.put("alias", alias);
        map.put("example", example);
        map.put("default", defaultValue);
        return map;
    }

    /**
     * Makes a row of the values of its columns.
     *
     * @param map {@code String}, {@code Double}, {@code Long} or {@code Boolean} by column, as {@link RowLayout} reads
     *     them
     * @return the row
     */
    public static StandardsSummaryRow fromMap(Map<String, Object> map) {
        return new StandardsSummaryRow((String) map.get("attribute"), (String) map.get("type"),
                (boolean) map.get("required"), (String) map.get("style"), (String) map.get("units"),
                (String) map.get("description"), (String) map.get("options"), (String) map.get("alias"),
                (String) map.get("example"), (String) map.get("default"));
    }

    /**
     * The row's bytes in the stored table.
     *
     * @return 858 bytes, new
     * @throws Mth5Exception if a text is wider than its column
     */
    public byte[] toBytes() throws Mth5Exception {
        return RowLayout.STANDARDS_SUMMARY.encode(toMap());
    }

    /**
     * Reads a row of the stored table.
     *
     * @param bytes bytes of one or more rows
     * @param offset first byte of the row
     * @return the row
     */
    public static StandardsSummaryRow fromBytes(byte[] bytes, int offset) {
        return fromMap(RowLayout.STANDARDS_SUMMARY.decode(bytes, offset));
    }

    /**
     * The rows of the bundled standard: a row with its version, then all leaf fields of all classes. The bundled
     * standard has no descriptions and no examples; texts wider than their column are cut, as mth5 cuts them.
     *
     * @return the rows
     */
    public static List<StandardsSummaryRow> ofStandard() {
        return StandardsRows.of(MetadataStandard.get());
    }
}
