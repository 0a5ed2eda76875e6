// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.chart;

/**
 * Where the parts of a strip chart are: labels at the left, rows above each other, the time axis below. Points.
 *
 * @param width    of the chart
 * @param height   of the chart
 * @param rows     how many rows there are
 * @param leastRows for how many there is room at least
 * @param scrolled how far the rows are scrolled down
 */
record ChartLayout(int width, int height, int rows, int leastRows, int scrolled) {
    static final int LABELS = 190;
    static final int AXIS = 38;
    static final int LEAST_ROW = 18;
    private static final int RIGHT_MARGIN = 4;

    int plotWidth() {
        return Math.max(1, width - LABELS - RIGHT_MARGIN);
    }

    int plotHeight() {
        return Math.max(1, height - AXIS);
    }

    /** Height of all rows together; more than the plot's when they have to be scrolled. */
    int rowsHeight() {
        return Math.max(plotHeight() * rows / Math.max(1, Math.max(rows, leastRows)), rows * LEAST_ROW);
    }

    int top(int row) {
        return (int) ((long) row * rowsHeight() / Math.max(1, rows)) - scrolled;
    }

    int rowHeight(int row) {
        return top(row + 1) - top(row);
    }

    /** Whether a row is in view, at least in part. */
    boolean inView(int row) {
        return top(row + 1) > 0 && top(row) < plotHeight();
    }

    /** The row at a height, -1 when there is none. */
    int rowAt(int y) {
        if (y < 0 || y >= plotHeight() || rows == 0)
            return -1;
        for (int row = 0; row < rows; row++)
            if (y < top(row + 1))
                return row;
        return -1;
    }
}
