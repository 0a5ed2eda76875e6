// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads durations as people type them: {@code 250ms}, {@code 30s}, {@code 1.5m}, {@code 2h}, {@code 7d}; a bare
 * number is seconds.
 */
public final class DurationConverter implements ITypeConverter<Duration> {

    private static final Pattern FORM = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(ms|s|m|min|h|d)?");

    @Override
    public Duration convert(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new TypeConversionException("'" + text + "' is not a duration; write for example 250ms, 30s, 5m or"
                    + " 2h");
        }
        double nanos = Double.parseDouble(form.group(1)) * nanosOf(form.group(2) == null ? "s" : form.group(2));
        if (nanos < 1 || nanos > Long.MAX_VALUE) {
            throw new TypeConversionException("'" + text + "' is out of range; a duration is longer than 0 and"
                    + " shorter than 200 years");
        }
        return Duration.ofNanos((long) nanos);
    }

    private static double nanosOf(String unit) {
        return switch (unit) {
            case "ms" -> 1e6;
            case "m", "min" -> 60e9;
            case "h" -> 3600e9;
            case "d" -> 86400e9;
            default -> 1e9;
        };
    }
}
