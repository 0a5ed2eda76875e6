// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be exported.
 *
 * @param file     from where
 * @param target   the new file
 * @param format   what the new file is
 * @param physical physical values instead of stored ones, where the format takes them
 * @param channels names, from the survey on; all when empty
 * @param from     first time as text; "" for the beginning
 * @param to       last time as text; "" for the end
 */
record ExportRequest(Path file, Path target, ExportFormat format, boolean physical, List<String> channels, String from,
        String to) {

    ExportRequest {
        channels = List.copyOf(channels);
    }

    /** The same as a command. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("export", file.toString(), target.toString(), "--json",
                "--format", format.option()));
        channels.forEach(name -> arguments.addAll(List.of("--channel", name)));
        if (!from.isBlank()) {
            arguments.addAll(List.of("--from", from.strip()));
        }
        if (!to.isBlank()) {
            arguments.addAll(List.of("--to", to.strip()));
        }
        if (format.takesPhysical() && physical) {
            arguments.add("--physical");
        }
        return arguments;
    }
}
