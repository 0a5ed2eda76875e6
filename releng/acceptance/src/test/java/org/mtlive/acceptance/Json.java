// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acceptance;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** What commands and scripts print for programs. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() { }

    /** Parses a text that is one JSON value. */
    static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            return fail("not JSON: " + text, e);
        }
    }

    /** Parses the last line of a text. */
    static JsonNode parseLastLine(String text) {
        return parse(text.lines().reduce("", (before, line) -> line.isBlank() ? before : line));
    }

    /** One field of every object of an array, as text. */
    static List<String> column(JsonNode rows, String field) {
        return StreamSupport.stream(rows.spliterator(), false).map(row -> row.path(field).asText()).toList();
    }

    /** The only object of an array whose field has this text. */
    static JsonNode row(JsonNode rows, String field, String value) {
        List<JsonNode> found = StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.path(field).asText().equals(value)).toList();
        return found.size() == 1 ? found.getFirst() : fail(found.size() + " rows with " + field + " = " + value + " in " + rows);
    }
}
