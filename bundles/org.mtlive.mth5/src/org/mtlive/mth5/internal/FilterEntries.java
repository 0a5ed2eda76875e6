// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mtlive.mth5.AppliedFilter;

/** The attribute {@code filters} of a channel: JSON text of a list of applied filters. */
final class FilterEntries {
    private FilterEntries() {
    }

    static String write(List<AppliedFilter> filters) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (AppliedFilter filter : filters) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("applied", filter.applied());
            if (!filter.comments().isEmpty()) {
                entry.put("comments", filter.comments());
            }
            entry.put("name", filter.name());
            if (filter.stage() > 0) {
                entry.put("stage", filter.stage());
            }
            entries.add(Map.of("applied_filter", entry));
        }
        return PythonJson.write(entries);
    }

    static Optional<List<AppliedFilter>> parse(Object value) {
        if (value instanceof List<?> list && list.stream().allMatch(AppliedFilter.class::isInstance)) {
            return Optional.of(sorted(list.stream().map(AppliedFilter.class::cast).toList()));
        }
        if (value instanceof String text && !text.isBlank()) {
            return PythonJson.read(text).filter(JsonNode::isArray).flatMap(FilterEntries::entries);
        }
        return value instanceof List<?> || value instanceof String || value.getClass().isArray()
                ? Optional.of(AppliedFilter.chain(FieldParser.texts(value))) : Optional.empty();
    }

    /** The two attributes of files written before there was one list. */
    static List<AppliedFilter> ofEarlierVersion(Object names, Object applied) {
        List<String> filters = FieldParser.texts(names);
        List<String> flags = FieldParser.texts(applied);
        List<AppliedFilter> made = new ArrayList<>();
        for (int i = 0; i < filters.size(); i++) {
            boolean isApplied = i >= flags.size() || FieldParser.flag(flags.get(i)).orElse(true);
            made.add(new AppliedFilter(filters.get(i), isApplied, i + 1, ""));
        }
        return made;
    }

    private static Optional<List<AppliedFilter>> entries(JsonNode array) {
        List<AppliedFilter> made = new ArrayList<>();
        for (JsonNode item : array) {
            JsonNode entry = item.path("applied_filter").isObject() ? item.path("applied_filter") : item;
            String name = entry.isTextual() ? entry.asText() : entry.path("name").asText();
            if (name.isEmpty()) {
                return Optional.empty();
            }
            JsonNode comments = entry.path("comments");
            made.add(new AppliedFilter(name, entry.path("applied").asBoolean(true),
                    Math.max(0, entry.path("stage").asInt(0)),
                    comments.isTextual() ? comments.asText() : comments.path("value").asText("")));
        }
        return Optional.of(sorted(made));
    }

    private static List<AppliedFilter> sorted(List<AppliedFilter> filters) {
        return filters.stream().sorted(Comparator.comparingInt(AppliedFilter::stage)).toList();
    }
}
