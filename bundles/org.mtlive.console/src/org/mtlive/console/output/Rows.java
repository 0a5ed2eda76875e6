// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.output;

import java.util.List;
import java.util.Map;

/**
 * A table to print: columns in their order and one map a row.
 *
 * @param columns names of the columns
 * @param rows values by column name; a column without a value is printed empty
 */
public record Rows(List<String> columns, List<Map<String, Object>> rows) {

    /** Copies the lists; the maps stay the caller's and must not change any more. */
    public Rows {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
