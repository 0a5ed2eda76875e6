// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver;

import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of one option. */
final class OptionParser {

    private static final Pattern SPAN = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(ms|s|m|min|h|d)");

    private OptionParser() {
    }

    static Object parse(DriverOption option, String text) throws DriverException {
        String trimmed = text.strip();
        return switch (option.type()) {
            case TEXT -> text;
            case INTEGER -> integer(option, trimmed);
            case REAL -> real(option, trimmed);
            case FLAG -> flag(option, trimmed);
            case FILE -> file(option, text);
            case CHOICE -> choice(option, trimmed);
            case DURATION -> duration(option, trimmed);
            case TIME -> time(option, trimmed);
        };
    }

    private static Long integer(DriverOption option, String text) throws DriverException {
        try {
            return ranged(option, text, Long.valueOf(text));
        } catch (NumberFormatException e) {
            throw wrong(option, text, "a whole number");
        }
    }

    private static Double real(DriverOption option, String text) throws DriverException {
        try {
            Double value = Double.valueOf(text);
            if (!value.isInfinite() && !value.isNaN()) {
                return ranged(option, text, value);
            }
        } catch (NumberFormatException e) {
            // told below, together with NaN and infinity
        }
        throw wrong(option, text, "a number");
    }

    private static <N extends Number> N ranged(DriverOption option, String text, N value) throws DriverException {
        double number = value.doubleValue();
        if (number < option.min() || number > option.max()) {
            throw wrong(option, text, "a number " + limits(option));
        }
        return value;
    }

    private static String limits(DriverOption option) {
        String unit = option.unit().isEmpty() ? "" : " " + option.unit();
        if (Double.isInfinite(option.max())) {
            return "of at least " + plain(option.min()) + unit;
        }
        if (Double.isInfinite(option.min())) {
            return "of at most " + plain(option.max()) + unit;
        }
        return "from " + plain(option.min()) + " to " + plain(option.max()) + unit;
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static Boolean flag(DriverOption option, String text) throws DriverException {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1" -> Boolean.TRUE;
            case "false", "no", "off", "0" -> Boolean.FALSE;
            default -> throw wrong(option, text, "true or false");
        };
    }

    private static Path file(DriverOption option, String text) throws DriverException {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw wrong(option, text, "a path");
        }
    }

    private static String choice(DriverOption option, String text) throws DriverException {
        for (String word : option.choices()) {
            if (word.equalsIgnoreCase(text)) {
                return word;
            }
        }
        throw wrong(option, text, "one of " + String.join(", ", option.choices()));
    }

    private static Duration duration(DriverOption option, String text) throws DriverException {
        Matcher span = SPAN.matcher(text.toLowerCase(Locale.ROOT));
        try {
            if (!span.matches()) {
                return Duration.parse(text);
            }
            long millisOfUnit = switch (span.group(2)) {
                case "ms" -> 1;
                case "s" -> 1_000;
                case "m", "min" -> 60_000;
                case "h" -> 3_600_000;
                default -> 86_400_000;
            };
            BigDecimal nanos = new BigDecimal(span.group(1)).multiply(BigDecimal.valueOf(millisOfUnit * 1_000_000));
            return Duration.ofNanos(nanos.longValueExact());
        } catch (DateTimeException | ArithmeticException e) {
            throw wrong(option, text, "a time span such as 250ms, 30s, 5m, 2h or 7d");
        }
    }

    private static Instant time(DriverOption option, String text) throws DriverException {
        try {
            if (text.length() <= "2026-01-01".length()) {
                return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            boolean zoned = text.matches(".*(Z|[+-]\\d{2}:?\\d{2})");
            return zoned ? OffsetDateTime.parse(text).toInstant() : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw wrong(option, text, "a time such as 2026-01-01T00:00:00, in UTC");
        }
    }

    private static DriverException wrong(DriverOption option, String text, String expected) {
        return DriverSettings.wrong("option '" + option.name() + "': '" + text + "' is not " + expected);
    }
}
