// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.chart;

import java.util.Arrays;

/**
 * The smallest and largest value of each pixel column of a plot; NaN where there is none. When there are fewer samples
 * than columns, a column in which a sample lies has it, the others have none, and {@code sparse} tells to draw lines
 * between them.
 *
 * <p>Filled by {@link #add} from finer columns or samples, so that no spike is lost; then it is only read.
 */
public final class Bars {
    private final double[] min;
    private final double[] max;
    private final boolean sparse;

    /**
     * Makes empty columns.
     *
     * @param columns how many, 0 or more
     * @param sparse  whether there are fewer samples than columns
     */
    public Bars(int columns, boolean sparse) {
        min = new double[columns];
        max = new double[columns];
        Arrays.fill(min, Double.NaN);
        Arrays.fill(max, Double.NaN);
        this.sparse = sparse;
    }

    /**
     * Widens the column at a place by values; outside of the plot, or NaN, is nothing.
     *
     * @param x    place in the plot
     * @param low  smallest value there
     * @param high largest value there
     */
    public void add(double x, double low, double high) {
        int column = (int) Math.floor(x);
        if (column < 0 || column >= min.length || Double.isNaN(low))
            return;
        if (!(min[column] <= low))
            min[column] = low;
        if (!(max[column] >= high))
            max[column] = high;
    }

    /** {@return the number of columns} */
    public int columns() {
        return min.length;
    }

    /** {@return whether there are fewer samples than columns} */
    public boolean sparse() {
        return sparse;
    }

    /**
     * {@return the smallest value of a column, NaN when it has none}
     *
     * @param column 0-based
     */
    public double min(int column) {
        return min[column];
    }

    /**
     * {@return the largest value of a column, NaN when it has none}
     *
     * @param column 0-based
     */
    public double max(int column) {
        return max[column];
    }

    /** {@return the smallest value of all columns, NaN when there is none} */
    public double lowest() {
        double lowest = Double.NaN;
        for (double value : min)
            if (!(lowest <= value) && !Double.isNaN(value))
                lowest = value;
        return lowest;
    }

    /** {@return the largest value of all columns, NaN when there is none} */
    public double highest() {
        double highest = Double.NaN;
        for (double value : max)
            if (!(highest >= value) && !Double.isNaN(value))
                highest = value;
        return highest;
    }
}
