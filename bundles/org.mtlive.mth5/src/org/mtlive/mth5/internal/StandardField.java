// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mtlive.mth5.FieldType;
import org.mtlive.mth5.MetadataField;

/** One entry of the standard's JSON as a {@link MetadataField}. */
final class StandardField {
    private static final Pattern LIMIT = Pattern.compile("(Ge\\(ge|Le\\(le)=([-+.0-9e]+)\\)");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

    private StandardField() {
    }

    static MetadataField of(JsonNode json, JsonNode defaultValue) {
        String name = json.path("name").asText();
        String type = json.path("type").asText();
        FieldType fieldType = type(type);
        Optional<String> unit = text(json.path("units"));
        boolean degrees = unit.filter("degrees"::equals).isPresent();
        double reach = degrees && name.endsWith("latitude") ? 90 : degrees && name.endsWith("longitude") ? 180 : 0;
        OptionalDouble min = reach > 0 ? OptionalDouble.of(-reach) : limit(json, "Ge(ge");
        OptionalDouble max = reach > 0 ? OptionalDouble.of(reach) : limit(json, "Le(le");
        List<String> options = new ArrayList<>();
        json.path("options").forEach(option -> options.add(option.asText()));
        MetadataField bare = new MetadataField(name, fieldType, unit, json.path("required").asBoolean(), options,
                text(json.path("pattern")).map(StandardField::javaPattern), min, max, Optional.empty(),
                takesText(fieldType) && type.contains("list"), aliases(name, json));
        return withDefault(bare, defaultValue);
    }

    private static boolean takesText(FieldType type) {
        return type == FieldType.TEXT || type == FieldType.EMAIL || type == FieldType.LINK;
    }

    /** The types are Python's: unions of classes, in the order in which mt_metadata tries them. */
    private static FieldType type(String python) {
        if (python.startsWith("list[AppliedFilter]")) {
            return FieldType.APPLIED_FILTERS;
        }
        if (python.contains("ListDict")) {
            return FieldType.CHILDREN;
        }
        if (python.contains("ndarray")) {
            return FieldType.TABLE;
        }
        if (python.contains("MDate")) {
            return FieldType.DATE;
        }
        if (python.contains("datetime64")) {
            return FieldType.TIME;
        }
        if (python.contains("EmailStr")) {
            return FieldType.EMAIL;
        }
        if (python.contains("Url")) {
            return FieldType.LINK;
        }
        if (python.equals("list[str]")) {
            return FieldType.TEXT_LIST;
        }
        if (python.equals("float") || python.startsWith("UnionType[float,")) {
            return FieldType.REAL;
        }
        if (python.equals("int") || python.startsWith("UnionType[int,")) {
            return FieldType.WHOLE;
        }
        if (python.equals("bool") || python.startsWith("UnionType[bool,")) {
            return FieldType.FLAG;
        }
        return FieldType.TEXT;
    }

    /** The same field with its default value, read in the field's own way. */
    private static MetadataField withDefault(MetadataField field, JsonNode json) {
        if (json.isMissingNode() || json.isNull() || !field.type().isAttribute()) {
            return field;
        }
        Object plain = json.isTextual() ? json.asText() : json.isBoolean() ? (Object) json.asBoolean()
                : json.isNumber() ? (Object) json.asDouble() : List.of();
        Optional<Object> typed = AttributeCodec.decode(field, plain);
        return new MetadataField(field.name(), field.type(), field.unit(), field.required(), field.options(),
                field.pattern(), field.minimum(), field.maximum(), typed, field.acceptsList(), field.aliases());
    }

    /** Python allows a repetition to be repeated ("{3}*"), Java only as a group. */
    private static String javaPattern(String python) {
        return python.replaceAll("(\\[[^]]*]\\{\\d+})\\*", "(?:$1)*");
    }

    private static OptionalDouble limit(JsonNode json, String which) {
        for (JsonNode constraint : json.path("constraints")) {
            Matcher found = LIMIT.matcher(constraint.asText());
            if (found.matches() && found.group(1).equals(which)) {
                return OptionalDouble.of(Double.parseDouble(found.group(2)));
            }
        }
        return OptionalDouble.empty();
    }

    private static List<String> aliases(String name, JsonNode json) {
        String parent = name.substring(0, name.lastIndexOf('.') + 1);
        return text(json.path("validation_alias")).map(text -> QUOTED.matcher(text).results()
                .map(found -> parent + found.group(1)).filter(alias -> !alias.equals(name)).toList()).orElse(List.of());
    }

    private static Optional<String> text(JsonNode json) {
        return json.isTextual() && !json.asText().isEmpty() ? Optional.of(json.asText()) : Optional.empty();
    }
}
