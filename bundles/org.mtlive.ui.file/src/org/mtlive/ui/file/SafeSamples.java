// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.file;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What of a crashed file is safe, as {@code mtlive summary} tells.
 *
 * @param channels names and counts; empty when the file cannot be read before it is recovered
 */
record SafeSamples(Optional<List<Row>> channels) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * One channel.
     *
     * @param name    survey/station/run/component
     * @param samples how many are safe
     * @param end     time of the last one
     */
    record Row(String name, long samples, String end) { }

    static SafeSamples of(Path file) throws IOException {
        CommandResult result = MtliveCommand.ofInstallation().run(Duration.ofMinutes(2),
                List.of("summary", "--channels", "--json", file.toString()));
        if (!result.inTime() || result.exitCode() != 0) {
            return new SafeSamples(Optional.empty());
        }
        List<Row> rows = new ArrayList<>();
        JsonNode told = JSON.readTree(result.output());
        for (JsonNode row : told) {
            rows.add(new Row(String.join("/", row.path("survey").asText(), row.path("station").asText(),
                    row.path("run").asText(), row.path("component").asText()), row.path("n_samples").asLong(),
                    row.path("end").asText()));
        }
        return new SafeSamples(Optional.of(rows));
    }
}
