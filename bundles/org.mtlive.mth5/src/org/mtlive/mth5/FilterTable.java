// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import java.util.List;
import java.util.Objects;

/**
 * A dataset that belongs to a filter: {@code poles} and {@code zeros} (compound of r, i), {@code fap_table} (compound
 * of frequency, amplitude, phase) or {@code coefficients} (plain numbers; mth5 stores them as 32-bit reals).
 *
 * @param name the dataset's name
 * @param compound whether a row is a compound of the columns; else there is one column of plain numbers
 * @param columns the members' names
 * @param values the numbers, shape {@code [column][row]}; shared with the caller, not to be changed
 */
public record FilterTable(String name, boolean compound, List<String> columns, double[][] values) {
    /** Checks that there is a column of values for each name, all of the same length. */
    public FilterTable {
        Objects.requireNonNull(name);
        columns = List.copyOf(columns);
        if (values.length != columns.size() || columns.isEmpty()) {
            throw new IllegalArgumentException(name + ": " + columns.size() + " columns, " + values.length + " given");
        }
        for (double[] column : values) {
            if (column.length != values[0].length) {
                throw new IllegalArgumentException(name + ": columns differ in length");
            }
        }
    }

    /**
     * Number of rows.
     *
     * @return the length of the dataset
     */
    public int rows() {
        return values[0].length;
    }
}
