// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.lemi424;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.StringTokenizer;

import org.mtlive.acquisition.driver.Position;

/**
 * Reads a line of a LEMI-424 recording: year month day hour minute second, bx by bz [nT], temperature of the electric
 * and of the magnetic part [C], e1 e2 e3 e4 [mV/km], battery [V], elevation [m], latitude (ddmm.mmmmm) N or S,
 * longitude (dddmm.mmmmm) E or W, satellites, GPS fix, time difference [s]. Stations without GPS end after the battery.
 */
final class LemiLineParser {

    private static final int DATE_COLUMNS = 6;
    private static final int SHORT = DATE_COLUMNS + LemiColumn.values().length;
    private static final int FULL = SHORT + 8;
    private static final int MOST_SATELLITES = 1000;

    private LemiLineParser() {
    }

    /**
     * Reads one line.
     *
     * @param line without its end
     * @return what it says
     * @throws MalformedLineException if it is not such a line: what is wrong with it
     */
    static LemiLine parse(String line) throws MalformedLineException {
        StringTokenizer tokens = new StringTokenizer(line);
        int columns = tokens.countTokens();
        if (columns != FULL && columns != SHORT) {
            throw new MalformedLineException(columns + " columns, expected " + FULL + " or " + SHORT);
        }
        try {
            int[] date = new int[DATE_COLUMNS];
            for (int i = 0; i < date.length; i++) {
                date[i] = Integer.parseInt(tokens.nextToken());
            }
            long second = LocalDateTime.of(date[0], date[1], date[2], date[3], date[4], date[5])
                    .toEpochSecond(ZoneOffset.UTC);
            double[] values = new double[LemiColumn.values().length];
            for (int i = 0; i < values.length; i++) {
                values[i] = finite(tokens.nextToken());
            }
            if (columns == SHORT) {
                return new LemiLine(second, values, Optional.empty(), Optional.empty());
            }
            Optional<Position> position = position(tokens);
            return new LemiLine(second, values, position, Optional.of(gps(tokens)));
        } catch (NumberFormatException e) {
            throw new MalformedLineException("not a number: " + e.getMessage());
        } catch (DateTimeException e) {
            throw new MalformedLineException("not a time: " + e.getMessage());
        }
    }

    /** Whether a line can be read. */
    static boolean isWhole(String line) {
        try {
            parse(line);
            return true;
        } catch (MalformedLineException e) {
            return false;
        }
    }

    private static Optional<Position> position(StringTokenizer tokens) throws MalformedLineException {
        double elevation = finite(tokens.nextToken());
        double latitude = degrees(tokens.nextToken(), tokens.nextToken(), "N", "S");
        double longitude = degrees(tokens.nextToken(), tokens.nextToken(), "E", "W");
        if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            throw new MalformedLineException(
                    String.format(Locale.ROOT, "not a position: %.5f %.5f", latitude, longitude));
        }
        boolean unset = latitude == 0 && longitude == 0; // before the first fix
        return unset ? Optional.empty() : Optional.of(new Position(latitude, longitude, elevation));
    }

    private static LemiLine.Gps gps(StringTokenizer tokens) throws MalformedLineException {
        int satellites = Integer.parseInt(tokens.nextToken());
        if (satellites < 0 || satellites > MOST_SATELLITES) {
            throw new MalformedLineException("not a number of satellites: " + satellites);
        }
        int fix = Integer.parseInt(tokens.nextToken());
        return new LemiLine.Gps(satellites, fix, finite(tokens.nextToken()));
    }

    /** Degrees from {@code dddmm.mmmmm} and a hemisphere. */
    private static double degrees(String number, String hemisphere, String plus, String minus)
            throws MalformedLineException {
        double value = finite(number);
        double whole = Math.floor(value / 100);
        double degrees = whole + (value - 100 * whole) / 60;
        if (hemisphere.equals(plus)) {
            return degrees;
        }
        if (hemisphere.equals(minus)) {
            return -degrees;
        }
        throw new MalformedLineException("hemisphere '" + hemisphere + "', expected " + plus + " or " + minus);
    }

    private static double finite(String text) throws MalformedLineException {
        double value = Double.parseDouble(text);
        if (!Double.isFinite(value)) {
            throw new MalformedLineException("not a number: " + text);
        }
        return value;
    }
}
