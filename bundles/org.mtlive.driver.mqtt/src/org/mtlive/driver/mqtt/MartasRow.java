// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.mqtt;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * One sample as MARTAS publishes it: year, month, day, hour, minute, second, microsecond, then the values, all times
 * their factors.
 *
 * @param time   time of the sample
 * @param values the numbers after the time
 */
record MartasRow(Instant time, double[] values) {

    private static final int TIME_FIELDS = 7;
    private static final int MOST_FIELDS = 128;

    /** Reads the samples of a message, which are separated by semicolons. */
    static List<MartasRow> parse(String text, int leastValues) throws MalformedMessageException {
        List<MartasRow> rows = new ArrayList<>();
        for (String line : text.split("[;\n]")) {
            if (!line.isBlank()) {
                rows.add(row(line.strip(), leastValues));
            }
        }
        return rows;
    }

    private static MartasRow row(String line, int leastValues) throws MalformedMessageException {
        String[] fields = line.split(",", MOST_FIELDS);
        if (fields.length < TIME_FIELDS + leastValues) {
            throw new MalformedMessageException(fields.length + " numbers instead of " + (TIME_FIELDS + leastValues)
                    + ": " + MartasHeader.shortened(line));
        }
        try {
            int[] time = new int[TIME_FIELDS];
            for (int i = 0; i < TIME_FIELDS; i++) {
                time[i] = Integer.parseInt(fields[i].strip());
            }
            if (time[0] < 1970 || time[0] > 2200 || time[6] > 999_999) {
                throw new MalformedMessageException("its time cannot be: " + MartasHeader.shortened(line));
            }
            double[] values = new double[leastValues];
            for (int i = 0; i < leastValues; i++) {
                values[i] = Double.parseDouble(fields[TIME_FIELDS + i]);
            }
            return new MartasRow(LocalDateTime.of(time[0], time[1], time[2], time[3], time[4], time[5], time[6] * 1000)
                    .toInstant(ZoneOffset.UTC), values);
        } catch (NumberFormatException | DateTimeException e) {
            throw new MalformedMessageException("not a time and numbers: " + MartasHeader.shortened(line));
        }
    }
}
