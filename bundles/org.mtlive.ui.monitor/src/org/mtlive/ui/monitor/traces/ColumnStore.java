// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.traces;

import java.util.Arrays;

/** Extremes of successive columns, from a first column on; others are NaN. One thread. */
final class ColumnStore {
    private long from;
    private double[] min = new double[0];
    private double[] max = new double[0];

    long from() {
        return from;
    }

    long to() {
        return from + min.length;
    }

    /** Keeps the columns of a range that are there already; the others of the range become NaN. */
    void keep(long newFrom, long newTo) {
        int length = Math.toIntExact(newTo - newFrom);
        double[] newMin = new double[length];
        double[] newMax = new double[length];
        Arrays.fill(newMin, Double.NaN);
        Arrays.fill(newMax, Double.NaN);
        long first = Math.max(from, newFrom);
        long last = Math.min(to(), newTo);
        if (last > first) {
            System.arraycopy(min, (int) (first - from), newMin, (int) (first - newFrom), (int) (last - first));
            System.arraycopy(max, (int) (first - from), newMax, (int) (first - newFrom), (int) (last - first));
        }
        from = newFrom;
        min = newMin;
        max = newMax;
    }

    void set(long column, double low, double high) {
        if (column >= from && column < to()) {
            min[(int) (column - from)] = low;
            max[(int) (column - from)] = high;
        }
    }

    /** Widens a column by a value; NaN is nothing. */
    void add(long column, double value) {
        if (column < from || column >= to() || Double.isNaN(value))
            return;
        int i = (int) (column - from);
        if (!(min[i] <= value))
            min[i] = value;
        if (!(max[i] >= value))
            max[i] = value;
    }

    double min(long column) {
        return column >= from && column < to() ? min[(int) (column - from)] : Double.NaN;
    }

    double max(long column) {
        return column >= from && column < to() ? max[(int) (column - from)] : Double.NaN;
    }
}
