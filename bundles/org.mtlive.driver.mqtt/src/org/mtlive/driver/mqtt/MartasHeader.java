// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.mqtt;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What MARTAS publishes on {@code meta}: the header line of its buffer files.
 *
 * @param sensor  id of the sensor
 * @param keys    name of each value, such as {@code x}, {@code t1}
 * @param units   unit of each value
 * @param factors what each value was multiplied with before it was sent
 */
record MartasHeader(String sensor, List<String> keys, List<String> units, List<Double> factors) {

    private static final Pattern LINE = Pattern.compile("# MagPyBin (\\S{1,100}) \\[([^\\]]{1,1000})\\]"
            + " \\[([^\\]]{0,1000})\\] \\[([^\\]]{0,1000})\\] \\[([^\\]]{1,1000})\\] \\S{1,200} \\d{1,6}\\s*");
    private static final int MOST_KEYS = 64;

    /** Reads a header line. */
    static MartasHeader parse(String line) throws MalformedMessageException {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new MalformedMessageException("it is no header line of MARTAS: " + shortened(line));
        }
        List<String> keys = list(matcher.group(2));
        List<String> units = list(matcher.group(4));
        List<Double> factors = factors(matcher.group(5));
        if (keys.size() > MOST_KEYS || factors.size() != keys.size() || units.size() != keys.size()
                || keys.stream().distinct().count() != keys.size()) {
            throw new MalformedMessageException(keys.size() + " keys, " + units.size() + " units and " + factors.size()
                    + " factors do not fit");
        }
        return new MartasHeader(matcher.group(1), keys, units, factors);
    }

    private static List<String> list(String text) {
        return Stream.of(text.split(",", -1)).map(part -> part.replaceAll("['\"\\s]", "")).toList();
    }

    private static List<Double> factors(String text) throws MalformedMessageException {
        try {
            List<Double> factors = list(text).stream().map(Double::valueOf).toList();
            if (factors.stream().allMatch(factor -> Double.isFinite(factor) && factor != 0)) {
                return factors;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new MalformedMessageException("its factors are no numbers: " + shortened(text));
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }
}
