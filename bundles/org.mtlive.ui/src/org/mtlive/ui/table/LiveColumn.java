// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.table;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import org.mtlive.ui.Level;

/**
 * A column of a {@link LiveTable}.
 *
 * @param title   over the column; with the unit, where there is one
 * @param tooltip what the column tells, a sentence
 * @param width   in points
 * @param right   whether it stands at the right edge, as numbers do
 * @param text    what is shown of a row
 * @param raw     what goes into a CSV file: whole precision, no thousands
 * @param order   how rows are sorted by it
 * @param level   how much attention a row's cell wants
 * @param <R>     type of a row; immutable
 */
public record LiveColumn<R>(String title, String tooltip, int width, boolean right, Function<R, String> text,
        Function<R, String> raw, Comparator<R> order, Function<R, Level> level) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
            .withZone(ZoneOffset.UTC);

    /** Checks that nothing is missing. */
    public LiveColumn {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(tooltip, "tooltip");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(raw, "raw");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(level, "level");
        if (width < 1)
            throw new IllegalArgumentException("width must be >= 1: " + width);
    }

    /**
     * Makes a column of texts, sorted without regard to case.
     *
     * @param title   over the column
     * @param tooltip what it tells
     * @param width   in points
     * @param text    the text of a row
     * @param <R>     type of a row
     * @return the column
     */
    public static <R> LiveColumn<R> text(String title, String tooltip, int width, Function<R, String> text) {
        return new LiveColumn<>(title, tooltip, width, false, text, text,
                Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER), row -> Level.NONE);
    }

    /**
     * Makes a column of whole numbers.
     *
     * @param title   over the column
     * @param tooltip what it tells
     * @param width   in points
     * @param value   the number of a row
     * @param <R>     type of a row
     * @return the column
     */
    public static <R> LiveColumn<R> count(String title, String tooltip, int width, Function<R, Long> value) {
        return new LiveColumn<>(title, tooltip, width, true, row -> String.format("%,d", value.apply(row)),
                row -> value.apply(row).toString(), Comparator.comparing(value), row -> Level.NONE);
    }

    /**
     * Makes a column of numbers.
     *
     * @param title   over the column
     * @param tooltip what it tells
     * @param width   in points
     * @param format  how a number is shown, such as {@code "%.1f"}
     * @param value   the number of a row; NaN is shown as nothing
     * @param <R>     type of a row
     * @return the column
     */
    public static <R> LiveColumn<R> number(String title, String tooltip, int width, String format,
            ToDoubleFunction<R> value) {
        return new LiveColumn<>(title, tooltip, width, true,
                row -> Double.isNaN(value.applyAsDouble(row)) ? "" : String.format(format, value.applyAsDouble(row)),
                row -> Double.isNaN(value.applyAsDouble(row)) ? "" : Double.toString(value.applyAsDouble(row)),
                Comparator.comparingDouble(value), row -> Level.NONE);
    }

    /**
     * Makes a column of times, shown in UTC.
     *
     * @param title   over the column
     * @param tooltip what it tells
     * @param width   in points
     * @param value   the time of a row; empty is shown as nothing and sorted first
     * @param <R>     type of a row
     * @return the column
     */
    public static <R> LiveColumn<R> time(String title, String tooltip, int width,
            Function<R, Optional<Instant>> value) {
        return new LiveColumn<>(title, tooltip, width, false, row -> value.apply(row).map(TIME::format).orElse(""),
                row -> value.apply(row).map(Instant::toString).orElse(""),
                Comparator.comparing(row -> value.apply(row).orElse(Instant.MIN)), row -> Level.NONE);
    }

    /**
     * {@return the same column, coloured}
     *
     * @param levels how much attention a row's cell wants; its text must say so too
     */
    public LiveColumn<R> coloured(Function<R, Level> levels) {
        return new LiveColumn<>(title, tooltip, width, right, text, raw, order, levels);
    }
}
