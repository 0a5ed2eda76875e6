// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.mtlive.console.output.Json;
import picocli.CommandLine.Option;

/** The options that all measurements have; a mixin of picocli. */
final class BenchOptions {

    @Option(names = {"--folder", "--dir"}, paramLabel = "DIR",
            description = "Where the files are written. Default: the system's temporary folder.")
    private Path folder;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    Optional<Path> folder() {
        return Optional.ofNullable(folder).map(Path::toAbsolutePath);
    }

    void print(Map<String, Object> figures, PrintWriter out) {
        if (json) {
            Json.print(figures, out);
        } else {
            printText(figures, "", out);
        }
    }

    private static void printText(Map<?, ?> figures, String indent, PrintWriter out) {
        figures.forEach((name, value) -> {
            if (value instanceof Map<?, ?> nested) {
                out.println(indent + name + ":");
                printText(nested, indent + "  ", out);
            } else {
                out.println(String.format(Locale.ROOT, "%s%-22s %s", indent, name,
                        value instanceof Double real ? String.format(Locale.ROOT, "%,.2f", real) : value));
            }
        });
    }
}
