// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.chart;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where a time axis has its marks, and how times and durations are written: always UTC. */
public final class TimeTicks {
    /**
     * A mark of the axis.
     *
     * @param nanos time since 1970 UTC
     * @param label what stands at it
     */
    public record Tick(long nanos, String label) { }

    private static final long SECOND = 1_000_000_000L;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long[] STEPS = {SECOND / 1000, SECOND / 500, SECOND / 200, SECOND / 100, SECOND / 50,
        SECOND / 20, SECOND / 10, SECOND / 5, SECOND / 2, SECOND, 2 * SECOND, 5 * SECOND, 10 * SECOND, 15 * SECOND,
        30 * SECOND, MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 3 * HOUR,
        6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 5 * DAY, 10 * DAY, 20 * DAY, 50 * DAY, 100 * DAY};
    private static final DateTimeFormatter SECONDS = utc("HH:mm:ss");
    private static final DateTimeFormatter MINUTES = utc("HH:mm");
    private static final DateTimeFormatter DAYS = utc("MM-dd");
    private static final DateTimeFormatter FULL = utc("yyyy-MM-dd HH:mm:ss");

    private TimeTicks() {
    }

    private static DateTimeFormatter utc(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }

    /**
     * Finds the marks of a window at round times.
     *
     * @param window  what is shown
     * @param width   in pixels
     * @param spacing least pixels between two marks
     * @return the marks, from left to right
     */
    public static List<Tick> of(TimeWindow window, int width, int spacing) {
        if (width < 1)
            return List.of();
        long step = step((double) window.lengthNanos() * spacing / width);
        List<Tick> ticks = new ArrayList<>();
        for (long t = Math.ceilDiv(window.startNanos(), step) * step; t <= window.endNanos(); t += step)
            ticks.add(new Tick(t, label(t, step)));
        return ticks;
    }

    private static long step(double least) {
        for (long step : STEPS)
            if (step >= least)
                return step;
        return STEPS[STEPS.length - 1];
    }

    private static String label(long nanos, long step) {
        if (step >= DAY || step >= HOUR && Math.floorMod(nanos, DAY) == 0)
            return DAYS.format(instant(nanos));
        if (step >= MINUTE)
            return MINUTES.format(instant(nanos));
        if (step >= SECOND)
            return SECONDS.format(instant(nanos));
        int digits = step >= SECOND / 10 ? 1 : step >= SECOND / 100 ? 2 : 3;
        return SECONDS.format(instant(nanos)) + fraction(nanos, digits);
    }

    private static String fraction(long nanos, int digits) {
        return String.format(Locale.ROOT, "%09d", Math.floorMod(nanos, SECOND)).substring(0, digits)
                .replaceFirst("^", ".");
    }

    private static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND));
    }

    /**
     * {@return a time as text, to the millisecond}
     *
     * @param nanos since 1970 UTC
     */
    public static String time(long nanos) {
        return FULL.format(instant(nanos)) + fraction(nanos, 3) + " UTC";
    }

    /**
     * {@return the nanoseconds since 1970 UTC of a time}
     *
     * @param time the time
     */
    public static long nanos(Instant time) {
        return Math.addExact(Math.multiplyExact(time.getEpochSecond(), SECOND), time.getNano());
    }

    /**
     * {@return a duration as text, such as "250 ms", "1.2 s", "3 min 20 s" or "2 d 4 h"}
     *
     * @param nanos 0 or more
     */
    public static String duration(long nanos) {
        if (nanos < SECOND)
            return nanos / 1_000_000 + " ms";
        if (nanos < 10 * SECOND)
            return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
        if (nanos < MINUTE)
            return nanos / SECOND + " s";
        if (nanos < HOUR)
            return two(nanos / MINUTE, "min", nanos % MINUTE / SECOND, "s");
        if (nanos < DAY)
            return two(nanos / HOUR, "h", nanos % HOUR / MINUTE, "min");
        return two(nanos / DAY, "d", nanos % DAY / HOUR, "h");
    }

    private static String two(long large, String unit, long small, String smallUnit) {
        return large + " " + unit + (small == 0 ? "" : " " + small + " " + smallUnit);
    }
}
