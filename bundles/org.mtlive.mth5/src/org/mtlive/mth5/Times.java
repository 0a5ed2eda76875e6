// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;

/**
 * Times as MTH5 writes them: ISO 8601 in UTC with the offset {@code +00:00}, with six digits of a second when there is
 * a fraction, and none when there is not.
 */
public final class Times {
    /** The time that stands for "not known": 1980-01-01T00:00:00+00:00, the epoch of GPS. */
    public static final Instant DEFAULT = Instant.parse("1980-01-01T00:00:00Z");

    private static final long NANOS = 1_000_000_000L;
    private static final int NANOS_A_MICRO = 1000;
    private static final int MILLION = 1_000_000;
    private static final DateTimeFormatter READ = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart().appendLiteral('T').append(DateTimeFormatter.ISO_LOCAL_TIME).optionalEnd()
            .optionalStart().appendOffsetId().optionalEnd().toFormatter();

    private Times() {
    }

    /**
     * Writes a time, rounded to whole microseconds. Quicker than a formatter, as live tables have a time in every row.
     *
     * @param time the time
     * @return such as "2026-01-01T00:00:40.950000+00:00"
     */
    public static String format(Instant time) {
        Instant rounded = time.plusNanos(NANOS_A_MICRO / 2);
        LocalDateTime utc = LocalDateTime.ofEpochSecond(rounded.getEpochSecond(), 0, ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(32).append(utc.toLocalDate());
        digits(text.append('T'), utc.getHour(), 10);
        digits(text.append(':'), utc.getMinute(), 10);
        digits(text.append(':'), utc.getSecond(), 10);
        int micros = rounded.getNano() / NANOS_A_MICRO;
        if (micros > 0) {
            digits(text.append('.'), micros, MILLION / 10);
        }
        return text.append("+00:00").toString();
    }

    /** With zeros in front. @param place value of the first digit */
    private static void digits(StringBuilder text, int number, int place) {
        for (int p = place; p > 0; p /= 10) {
            text.append((char) ('0' + number / p % 10));
        }
    }

    /**
     * Reads a time: a date, or date and time separated by 'T' or a blank, with or without an offset (none is UTC).
     *
     * @param text such as "2026-01-01T00:00:40.95+00:00" or "2026-01-01"
     * @return the time
     * @throws Mth5Exception if the text is not a time
     */
    public static Instant parse(String text) throws Mth5Exception {
        try {
            TemporalAccessor read =
                    READ.parseBest(text.strip().replaceFirst("(?<=\\d) (?=\\d)", "T"), OffsetDateTime::from,
                            LocalDateTime::from, LocalDate::from);
            return switch (read) {
                case OffsetDateTime time -> time.toInstant();
                case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
                default -> LocalDate.from(read).atStartOfDay().toInstant(ZoneOffset.UTC);
            };
        } catch (DateTimeException e) {
            throw new Mth5Exception("'" + text + "' is not a time; expected YYYY-MM-DDThh:mm:ss[.ffffff][+00:00].", e);
        }
    }

    /**
     * The time of a sample, without the rounding that {@code index / rate} in floating point would add for whole rates.
     *
     * @param start time of sample 0
     * @param index the sample's index, 0-based
     * @param sampleRateHz samples per second, greater than 0
     * @return its time
     */
    public static Instant ofSample(Instant start, long index, double sampleRateHz) {
        if (!(sampleRateHz > 0)) {
            throw new IllegalArgumentException("sampleRateHz must be > 0: " + sampleRateHz);
        }
        long rate = (long) sampleRateHz;
        if (rate == sampleRateHz && rate < NANOS) {
            long rest = Math.floorMod(index, rate);
            return start.plusSeconds(Math.floorDiv(index, rate)).plusNanos((rest * NANOS + rate / 2) / rate);
        }
        double seconds = index / sampleRateHz;
        double whole = Math.floor(seconds);
        return start.plusSeconds((long) whole).plusNanos(Math.round((seconds - whole) * NANOS));
    }

    /**
     * The time of the last sample: the end that MTH5 stores ({@code start + (n - 1) / rate}).
     *
     * @param start time of sample 0
     * @param samples number of samples; for 0 the end is the start
     * @param sampleRateHz samples per second, greater than 0
     * @return time of the last sample
     */
    public static Instant end(Instant start, long samples, double sampleRateHz) {
        return samples <= 1 ? start : ofSample(start, samples - 1, sampleRateHz);
    }
}
