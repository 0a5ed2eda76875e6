// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.internal;

import java.lang.reflect.Array;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.mtlive.mth5.MetadataClass;
import org.mtlive.mth5.MetadataField;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.Times;
import org.mtlive.mth5.Units;

/** Turns what a caller or a file gives into the typed value of a field; empty when it does not fit. */
public final class FieldParser {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern LINK = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:\\S+");
    private static final Pattern DOI = Pattern.compile("(?i)(?:doi:\\s*)?(10\\.\\S+)");

    private FieldParser() {
    }

    /**
     * Parses a value for a field, with the check of its options, pattern and range.
     *
     * @param type the class, for the few fields that mt_metadata rewrites
     * @param field the field
     * @param value the value
     * @return the typed value
     */
    public static Optional<Object> parse(MetadataClass type, MetadataField field, Object value) {
        Object given = value instanceof String text && type.isChannel() ? rewritten(field.name(), text) : value;
        return parse(field, given);
    }

    static Optional<Object> parse(MetadataField field, Object value) {
        return switch (field.type()) {
            case TEXT, EMAIL, LINK -> texts(field, value);
            case REAL -> number(value).filter(n -> Double.isFinite(n) && inRange(field, n)).map(n -> n);
            case WHOLE -> whole(value).filter(n -> inRange(field, n)).map(n -> n);
            case FLAG -> flag(value).map(f -> f);
            case TIME -> time(value).map(t -> t);
            case DATE -> date(value).map(d -> d);
            case TEXT_LIST -> Optional.of(texts(value));
            case APPLIED_FILTERS -> FilterEntries.parse(value).map(f -> f);
            case CHILDREN, TABLE -> Optional.empty();
        };
    }

    /**
     * Lists the texts of a value: a list or an array as it is, JSON text of a list, words between commas.
     *
     * @param value the value
     * @return the texts
     */
    public static List<String> texts(Object value) {
        if (value instanceof Collection<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        if (value.getClass().isArray()) {
            return IntStream.range(0, Array.getLength(value)).mapToObj(i -> String.valueOf(Array.get(value, i)))
                    .toList();
        }
        String text = String.valueOf(value).strip();
        return PythonJson.read(text).filter(json -> json.isArray())
                .map(json -> IntStream.range(0, json.size()).mapToObj(i -> json.get(i).asText()).toList())
                .orElseGet(() -> text.isEmpty() ? List.of() : List.of(text.split("\\s*,\\s*")));
    }

    private static Optional<Object> texts(MetadataField field, Object value) {
        if (value instanceof Collection<?> || value.getClass().isArray()) {
            List<String> given = texts(value);
            List<String> taken = given.stream().flatMap(text -> text(field, text).stream()).toList();
            if (field.acceptsList() && taken.size() == given.size()) {
                return Optional.of(taken);
            }
            return given.size() == 1 ? text(field, given.getFirst()).map(t -> t) : Optional.empty();
        }
        return value instanceof String || value instanceof Number ? text(field, value.toString()).map(t -> t)
                : Optional.empty();
    }

    private static Optional<String> text(MetadataField field, String text) {
        if (text.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        if (!field.options().isEmpty()) {
            return field.options().stream().filter(option -> option.equalsIgnoreCase(text.strip())).findFirst();
        }
        if (field.pattern().isPresent() && !Pattern.compile(field.pattern().get()).matcher(text).find()) {
            return Optional.empty();
        }
        return switch (field.type()) {
            case EMAIL -> Optional.of(text)
                    .filter(t -> EMAIL.matcher(t).matches() || LINK.matcher(t).matches());
            case LINK -> link(field, text);
            default -> Optional.of(text);
        };
    }

    private static Optional<String> link(MetadataField field, String text) {
        var doi = DOI.matcher(text.strip());
        if (field.name().endsWith("doi") && doi.matches()) {
            return Optional.of("https://doi.org/" + doi.group(1));
        }
        return Optional.of(text).filter(t -> LINK.matcher(t).matches());
    }

    private static String rewritten(String field, String text) {
        return switch (field) {
            case "units" -> Units.longName(text).orElse(text);
            case "component" -> text.toLowerCase(Locale.ROOT);
            default -> text;
        };
    }

    private static boolean inRange(MetadataField field, double value) {
        return value >= field.minimum().orElse(Double.NEGATIVE_INFINITY)
                && value <= field.maximum().orElse(Double.POSITIVE_INFINITY);
    }

    static Optional<Double> number(Object value) {
        if (value instanceof Number number) {
            return Optional.of(number.doubleValue());
        }
        try {
            return value instanceof String text ? Optional.of(Double.valueOf(text.strip())) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> whole(Object value) {
        return number(value).filter(n -> n == Math.rint(n) && Math.abs(n) < 0x1p63)
                .map(n -> value instanceof Long exact ? exact : (Long) n.longValue());
    }

    static Optional<Boolean> flag(Object value) {
        return switch (String.valueOf(value).strip().toLowerCase(Locale.ROOT)) {
            case "true", "1", "1.0", "yes" -> Optional.of(true);
            case "false", "0", "0.0", "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Instant> time(Object value) {
        return switch (value) {
            case Instant time -> Optional.of(time);
            case OffsetDateTime time -> Optional.of(time.toInstant());
            case ZonedDateTime time -> Optional.of(time.toInstant());
            case LocalDate day -> Optional.of(day.atStartOfDay().toInstant(ZoneOffset.UTC));
            case String text -> parsedTime(text);
            default -> Optional.empty();
        };
    }

    private static Optional<Instant> parsedTime(String text) {
        try {
            return Optional.of(Times.parse(text));
        } catch (Mth5Exception e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(Object value) {
        if (value instanceof LocalDate day) {
            return Optional.of(day);
        }
        try {
            return value instanceof String text && text.strip().length() == 10
                    ? Optional.of(LocalDate.parse(text.strip()))
                    : time(value).map(time -> time.atZone(ZoneOffset.UTC).toLocalDate());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
