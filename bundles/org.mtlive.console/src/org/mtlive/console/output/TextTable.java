// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints rows as a table for people: a heading, columns as wide as needed, numbers to the right. */
public final class TextTable {

    private TextTable() {
    }

    /**
     * @param table what to print; without rows only "(none)" is printed
     * @param out where to
     */
    public static void print(Rows table, PrintWriter out) {
        if (table.rows().isEmpty()) {
            out.println("(none)");
            return;
        }
        List<List<String>> lines = new ArrayList<>();
        lines.add(table.columns());
        for (Map<String, Object> row : table.rows()) {
            lines.add(table.columns().stream().map(column -> text(row.get(column))).toList());
        }
        int[] widths = new int[table.columns().size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        for (int n = 0; n < lines.size(); n++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                boolean right = table.rows().get(Math.max(0, n - 1)).get(table.columns().get(i)) instanceof Number;
                text.append(pad(lines.get(n).get(i), widths[i], right)).append("  ");
            }
            out.println(text.toString().stripTrailing());
        }
    }

    private static String pad(String text, int width, boolean right) {
        String blanks = " ".repeat(width - text.length());
        return right ? blanks + text : text + blanks;
    }

    /** @return a value as it is shown in tables; whole doubles without a point, nothing for none */
    static String text(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double real && real == Math.rint(real) && Math.abs(real) < 1e15) {
            return Long.toString(real.longValue());
        }
        return value instanceof List<?> list ? list.stream().map(TextTable::text).collect(Collectors.joining(" "))
                : value.toString();
    }
}
