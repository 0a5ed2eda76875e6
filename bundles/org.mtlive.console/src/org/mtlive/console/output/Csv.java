// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.output;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints rows as comma separated values (RFC 4180: quotes where needed), with a heading; lists as JSON. */
public final class Csv {

    private Csv() {
    }

    /**
     * @param table what to print
     * @param out where to
     */
    public static void print(Rows table, PrintWriter out) {
        out.println(line(table.columns()));
        table.rows().forEach(row -> out.println(line(table.columns().stream().map(row::get).toList())));
    }

    private static String line(List<?> cells) {
        return cells.stream().map(cell -> quoted(text(cell))).collect(Collectors.joining(","));
    }

    private static String text(Object cell) {
        return switch (cell) {
            case null -> "";
            case Map<?, ?> map -> Json.line(map);
            case List<?> list -> Json.line(list);
            default -> cell.toString();
        };
    }

    private static String quoted(String text) {
        boolean needed = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
