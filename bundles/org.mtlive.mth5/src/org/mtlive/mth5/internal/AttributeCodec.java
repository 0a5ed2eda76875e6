// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mtlive.mth5.AppliedFilter;
import org.mtlive.mth5.MetadataClass;
import org.mtlive.mth5.MetadataField;
import org.mtlive.mth5.MetadataStandard;
import org.mtlive.mth5.Times;

/** Between typed values and the attributes of a file, as mth5 0.6.9 writes them. */
public final class AttributeCodec {
    private static final String COMMENTS = "comments";
    private static final String VALUE = COMMENTS + ".value";

    private AttributeCodec() {
    }

    /**
     * The field that an attribute's name means: a plain {@code comments} is the value of the remark.
     *
     * @param attribute the attribute's name
     * @return the field's name
     */
    public static String fieldNameOf(String attribute) {
        return attribute.equals(COMMENTS) || attribute.endsWith("." + COMMENTS) ? attribute + ".value" : attribute;
    }

    /**
     * Tells whether an attribute says "no value".
     *
     * @param value what the file has
     * @return true for null and for "none" in any case
     */
    public static boolean isNone(Object value) {
        return value == null || value instanceof String text && text.equalsIgnoreCase("none");
    }

    /**
     * The typed value of an attribute.
     *
     * @param field the field
     * @param value what the file has
     * @return the value, empty for "none" (unless that is one of the field's options) and for what does not fit
     */
    public static Optional<Object> decode(MetadataField field, Object value) {
        if (isNone(value) && !field.options().contains(String.valueOf(value))) {
            return Optional.empty();
        }
        if (field.acceptsList() && value instanceof String text && PythonJson.read(text).isPresent()) {
            return FieldParser.parse(field, FieldParser.texts(text));
        }
        return FieldParser.parse(field, value);
    }

    /**
     * The attribute of a typed value.
     *
     * @param value a typed value, or anything that a file had
     * @return a text, a number or a flag; unknown objects as they are
     */
    public static Object encode(Object value) {
        return switch (value) {
            case Instant time -> Times.format(time);
            case LocalDate day -> day.toString();
            case List<?> list when !list.isEmpty() && list.getFirst() instanceof AppliedFilter ->
                    FilterEntries.write(list.stream().map(AppliedFilter.class::cast).toList());
            case List<?> list -> PythonJson.write(list);
            case Integer number -> number.longValue();
            case Float number -> number.doubleValue();
            default -> value;
        };
    }

    /**
     * The filters of a channel, of any version.
     *
     * @param current the value of {@code filters}
     * @param asRead all attributes of the file
     * @return the entries in the order of their stages
     */
    public static List<AppliedFilter> filters(Optional<Object> current, Map<String, Object> asRead) {
        List<AppliedFilter> entries = current.flatMap(FilterEntries::parse).orElse(List.of());
        Object names = asRead.get("filter.name");
        return entries.isEmpty() && !isNone(names)
                ? FilterEntries.ofEarlierVersion(names, asRead.getOrDefault("filter.applied", List.of())) : entries;
    }

    /**
     * The attributes that mth5 writes for an object.
     *
     * @param type the class
     * @param set typed values that are set
     * @param asRead what came from a file and was not changed
     * @return the attributes, sorted by name
     */
    public static Map<String, Object> attributes(MetadataClass type, Map<String, Object> set,
            Map<String, Object> asRead) {
        Map<String, Object> out = new TreeMap<>();
        for (MetadataField field : MetadataStandard.get().attributes(type)) {
            if (field.type().isAttribute()) {
                Object value = valueOf(field, set);
                if (field.required() || !isEmpty(value)) {
                    out.put(field.name(), value == null ? "none" : encode(value));
                }
            }
        }
        joinComments(out, set, asRead);
        out.putAll(asRead);
        return out;
    }

    /**
     * The attributes that mth5 writes for a filter: all fields, "None" for those without a value.
     *
     * @param type the class
     * @param set typed values that are set
     * @param asRead what came from a file and was not changed
     * @return the attributes, sorted by name
     */
    public static Map<String, Object> allAttributes(MetadataClass type, Map<String, Object> set,
            Map<String, Object> asRead) {
        Map<String, Object> out = new TreeMap<>();
        for (MetadataField field : MetadataStandard.get().attributes(type)) {
            if (field.type().isAttribute()) {
                Object value = valueOf(field, set);
                out.put(field.name(), value == null ? "None" : encode(value));
            }
        }
        joinComments(out, set, asRead);
        out.putAll(asRead);
        return out;
    }

    private static Object valueOf(MetadataField field, Map<String, Object> set) {
        Object value = set.get(field.name());
        return value != null ? value : field.defaultValue().orElse(null);
    }

    /** What mt_metadata leaves out unless the field is required. */
    private static boolean isEmpty(Object value) {
        return value == null || value.equals("") || value.equals(List.of()) || value.equals(Times.DEFAULT);
    }

    /** A remark with neither author nor time is one attribute named after the remark. */
    private static void joinComments(Map<String, Object> out, Map<String, Object> set, Map<String, Object> asRead) {
        set.forEach((name, value) -> {
            boolean isRemark = name.equals(VALUE) || name.endsWith("." + VALUE);
            String base = isRemark ? name.substring(0, name.length() - ".value".length()) : name;
            Object time = set.getOrDefault(base + ".time_stamp", Times.DEFAULT);
            if (isRemark && value instanceof String && !asRead.containsKey(name) && time.equals(Times.DEFAULT)
                    && set.getOrDefault(base + ".author", "").equals("")) {
                out.remove(name);
                out.remove(base + ".author");
                out.remove(base + ".time_stamp");
                out.put(base, value);
            }
        });
    }
}
