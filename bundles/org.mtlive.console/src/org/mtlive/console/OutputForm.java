// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.io.PrintWriter;
import java.util.List;

import org.mtlive.console.output.Csv;
import org.mtlive.console.output.Json;
import org.mtlive.console.output.Rows;
import org.mtlive.console.output.TextTable;
import picocli.CommandLine.Option;

/** The choice between a table for people, JSON and CSV; an argument group of picocli. */
final class OutputForm {

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(names = "--csv", description = "Print comma separated values with a heading.")
    private boolean csv;

    boolean isJson() {
        return json;
    }

    /** Prints a table; as text only the columns that people look at. */
    void print(Rows table, List<String> textColumns, PrintWriter out) {
        if (json) {
            Json.print(table, out);
        } else if (csv) {
            Csv.print(table, out);
        } else {
            TextTable.print(new Rows(textColumns, table.rows()), out);
        }
    }
}
