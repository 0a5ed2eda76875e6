// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import org.mtlive.acquisition.writer.WriterReport;

/** Numbers as people read them. Times are UTC. */
public final class Words {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter FULL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final String[] UNITS = {"bytes", "kB", "MB", "GB", "TB", "PB"};
    private static final double THOUSAND = 1000;
    private static final double SIX_DECIMALS = 1e6;

    private Words() {
    }

    /** {@return the time of day, UTC} */
    public static String clock(Instant time) {
        return CLOCK.format(time);
    }

    /** {@return date and time, UTC} */
    public static String time(Instant time) {
        return FULL.format(time);
    }

    /** {@return such as 1 d 02:03:04} */
    public static String elapsed(Duration time) {
        String clock = "%02d:%02d:%02d".formatted(time.toHoursPart(), time.toMinutesPart(), time.toSecondsPart());
        return time.toDaysPart() > 0 ? time.toDaysPart() + " d " + clock : clock;
    }

    /**
     * How long a recording has gone on, and what that counts from: since its file was opened.
     *
     * @param report of its writer, the last one when it has ended
     * @param goesOn whether it still records
     * @return such as 00:12:03 since 10:00:00 UTC, or 00:12:03 from 10:00:00 to 10:12:03 UTC; with dates where it began
     *         on another day
     */
    public static String recorded(WriterReport report, boolean goesOn) {
        Duration time = Duration.between(report.started(), report.time());
        boolean sameDay = report.started().truncatedTo(ChronoUnit.DAYS)
                .equals(report.time().truncatedTo(ChronoUnit.DAYS));
        DateTimeFormatter form = sameDay ? CLOCK : FULL;
        String begin = form.format(report.started());
        return elapsed(time.isNegative() ? Duration.ZERO : time)
                + (goesOn ? " since " + begin : " from " + begin + " to " + form.format(report.time())) + " UTC";
    }

    /** {@return such as 350 ms, 12.5 s, 3 min, 5 h, 12 d} */
    public static String span(Duration time) {
        if (time.toMillis() < THOUSAND) {
            return time.toMillis() + " ms";
        }
        if (time.toMinutes() < 2) {
            return trimmed(time.toMillis() / THOUSAND, 1) + " s";
        }
        if (time.toHours() < 2) {
            return time.toMinutes() + " min";
        }
        if (time.toDays() < 2) {
            return time.toHours() + " h";
        }
        return count(time.toDays()) + " d";
    }

    /** {@return such as 12.3 MB} */
    public static String size(double bytes) {
        int unit = 0;
        double value = bytes;
        while (value >= THOUSAND && unit < UNITS.length - 1) {
            value /= THOUSAND;
            unit++;
        }
        return trimmed(value, unit == 0 ? 0 : 1) + " " + UNITS[unit];
    }

    /** {@return a whole number in groups of three} */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@return microseconds, in the unit that fits} */
    public static String micros(double micros) {
        if (micros < THOUSAND) {
            return trimmed(micros, 0) + " \u00b5s";
        }
        return micros < SIX_DECIMALS ? trimmed(micros / THOUSAND, 1) + " ms" : trimmed(micros / SIX_DECIMALS, 2) + " s";
    }

    /** {@return seconds of a clock offset, in the unit that fits, with its sign} */
    public static String offset(double seconds) {
        double micros = Math.abs(seconds) * SIX_DECIMALS;
        return (seconds < 0 ? "\u2212" : "+") + micros(micros);
    }

    /** {@return a rate with at most two decimals} */
    public static String rate(double hertz) {
        return trimmed(hertz, hertz < 1 ? 4 : 2) + " Hz";
    }

    private static String trimmed(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return decimals == 0 ? text : text.replaceAll("\\.?0+$", "");
    }
}
