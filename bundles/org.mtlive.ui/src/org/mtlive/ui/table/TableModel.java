// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which rows a table shows, in which order. One thread. Knows no SWT.
 *
 * @param <R> type of a row; immutable
 */
public final class TableModel<R> {
    /**
     * By what the rows are sorted.
     *
     * @param column     index of the column
     * @param descending whether the largest comes first
     */
    public record Sorting(int column, boolean descending) { }

    private final List<LiveColumn<R>> columns;
    private List<R> rows = List.of();
    private List<R> visible = List.of();
    private List<String> words = List.of();
    private Optional<Sorting> sorting = Optional.empty();

    /**
     * Makes a model without rows.
     *
     * @param columns the columns, at least one
     */
    public TableModel(List<LiveColumn<R>> columns) {
        if (columns.isEmpty())
            throw new IllegalArgumentException("a table needs at least one column");
        this.columns = List.copyOf(columns);
    }

    /** {@return the columns} */
    public List<LiveColumn<R>> columns() {
        return columns;
    }

    /** {@return all rows, as they were set} */
    public List<R> rows() {
        return rows;
    }

    /** {@return the rows that pass the filter, sorted} */
    public List<R> visible() {
        return visible;
    }

    /** {@return by what the rows are sorted; empty is the order in which they were set} */
    public Optional<Sorting> sorting() {
        return sorting;
    }

    /**
     * Replaces all rows; filter and order stay.
     *
     * @param newRows the rows
     */
    public void setRows(List<R> newRows) {
        rows = List.copyOf(newRows);
        arrange();
    }

    /**
     * Shows only rows that hold all words, each in any column.
     *
     * @param filter words between blanks, in any case; blank shows all rows
     */
    public void setFilter(String filter) {
        words = Arrays.stream(filter.toLowerCase(Locale.ROOT).strip().split("\\s+")).filter(w -> !w.isEmpty()).toList();
        arrange();
    }

    /**
     * Sorts the rows. Rows that are equal in the column keep the order in which they were set.
     *
     * @param by the column and direction, empty for the order in which the rows were set
     */
    public void sort(Optional<Sorting> by) {
        by.ifPresent(s -> columns.get(s.column()));
        sorting = by;
        arrange();
    }

    private void arrange() {
        List<R> result = new ArrayList<>(rows.size());
        for (R row : rows)
            if (passes(row))
                result.add(row);
        sorting.ifPresent(s -> {
            Comparator<R> order = columns.get(s.column()).order();
            result.sort(s.descending() ? order.reversed() : order);
        });
        visible = List.copyOf(result);
    }

    private boolean passes(R row) {
        if (words.isEmpty())
            return true;
        List<String> texts = columns.stream().map(c -> c.text().apply(row).toLowerCase(Locale.ROOT)).toList();
        return words.stream().allMatch(word -> texts.stream().anyMatch(text -> text.contains(word)));
    }

    /**
     * {@return the visible rows as CSV (RFC 4180) with a line of titles}
     */
    public String csv() {
        StringBuilder text = new StringBuilder();
        line(text, columns.stream().map(LiveColumn::title).toList());
        for (R row : visible)
            line(text, columns.stream().map(c -> c.raw().apply(row)).toList());
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> fields) {
        text.append(fields.stream().map(TableModel::quoted).collect(Collectors.joining(","))).append("\r\n");
    }

    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    /**
     * {@return rows as they are shown, for the clipboard: tabs between cells, a line of titles first}
     *
     * @param chosen the rows
     */
    public String text(List<R> chosen) {
        StringBuilder text = new StringBuilder();
        text.append(columns.stream().map(LiveColumn::title).collect(Collectors.joining("\t"))).append('\n');
        for (R row : chosen)
            text.append(columns.stream().map(c -> c.text().apply(row)).collect(Collectors.joining("\t"))).append('\n');
        return text.toString();
    }
}
