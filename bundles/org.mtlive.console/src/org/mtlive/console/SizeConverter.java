// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads amounts of bytes as people type them: {@code 0}, {@code 4096}, {@code 250MB}, {@code 1.5 GB}; 1 kB is 1000. */
final class SizeConverter implements ITypeConverter<Long> {

    private static final Pattern FORM = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(b|kb|mb|gb|tb)?");

    @Override
    public Long convert(String text) {
        Matcher form = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!form.matches()) {
            throw new TypeConversionException("'" + text + "' is not a size; write for example 0, 250MB or 2GB");
        }
        double bytes = Double.parseDouble(form.group(1)) * bytesOf(form.group(2) == null ? "b" : form.group(2));
        if (bytes > Long.MAX_VALUE) {
            throw new TypeConversionException("'" + text + "' is more than any disk has");
        }
        return (long) bytes;
    }

    private static double bytesOf(String unit) {
        return switch (unit) {
            case "kb" -> 1e3;
            case "mb" -> 1e6;
            case "gb" -> 1e9;
            case "tb" -> 1e12;
            default -> 1;
        };
    }
}
