// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints results as JSON. Numbers that JSON has no word for (NaN, infinities) become null, as pandas writes them. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper().disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);
    private static final ObjectWriter INDENTED = MAPPER.writerWithDefaultPrettyPrinter();
    private static final ObjectWriter ONE_LINE = MAPPER.writer();

    private Json() {
    }

    /**
     * Prints a value over several lines.
     *
     * @param value maps, lists, texts, numbers and flags
     * @param out where to
     */
    public static void print(Object value, PrintWriter out) {
        out.println(text(INDENTED, value));
    }

    /**
     * Prints a value on one line, for streams of values.
     *
     * @param value maps, lists, texts, numbers and flags
     * @param out where to
     */
    public static void printLine(Object value, PrintWriter out) {
        out.println(line(value));
        out.flush();
    }

    /**
     * @param value maps, lists, texts, numbers and flags
     * @return the value on one line
     */
    static String line(Object value) {
        return text(ONE_LINE, value);
    }

    private static String text(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsString(plain(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a result cannot be written as JSON: " + e.getMessage(), e);
        }
    }

    private static Object plain(Object value) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> map -> {
                Map<String, Object> copy = new LinkedHashMap<>();
                map.forEach((key, element) -> copy.put(key.toString(), plain(element)));
                yield copy;
            }
            case List<?> list -> {
                List<Object> copy = new ArrayList<>(list.size());
                list.forEach(element -> copy.add(plain(element)));
                yield copy;
            }
            case Rows table -> plain(table.rows());
            case Double real when !Double.isFinite(real) -> null;
            case Float real when !Float.isFinite(real) -> null;
            case Number number -> number;
            case Boolean flag -> flag;
            default -> value.toString();
        };
    }
}
