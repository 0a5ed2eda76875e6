// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import java.util.Arrays;

/**
 * A straight line through points of which up to a quarter may be far off (Theil-Sen): its slope is the median of the
 * slopes of all pairs of points, its intercept the median of what remains.
 *
 * <p>Source: P. K. Sen, Estimates of the regression coefficient based on Kendall's tau, J. Am. Stat. Assoc. 63 (1968).
 *
 * @param slope     change of y a unit of x
 * @param intercept y at x = 0
 * @param residual  median distance of the points from the line, in y
 * @param points    number of points
 */
public record RobustLine(double slope, double intercept, double residual, int points) {

    /** All pairs of more points take long; so many are more than enough for a line. */
    public static final int MOST_POINTS = 1024;

    /**
     * The line through points.
     *
     * @param x shape {@code [n]}, not all equal; not changed
     * @param y shape {@code [n]}; of more than {@value #MOST_POINTS} points evenly picked ones count
     * @return the line
     * @throws IllegalArgumentException if there are fewer than two points with different x, or the lengths differ
     */
    public static RobustLine through(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " x and " + y.length + " y");
        }
        if (x.length > MOST_POINTS) {
            return through(picked(x), picked(y));
        }
        double[] slopes = new double[x.length * (x.length - 1) / 2];
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                if (x[i] != x[j]) {
                    slopes[count++] = (y[j] - y[i]) / (x[j] - x[i]);
                }
            }
        }
        if (count == 0) {
            throw new IllegalArgumentException("a line needs two points with different x; here are " + x.length);
        }
        double slope = median(Arrays.copyOf(slopes, count));
        double[] rest = new double[x.length];
        Arrays.setAll(rest, i -> y[i] - slope * x[i]);
        double intercept = median(rest.clone());
        Arrays.setAll(rest, i -> Math.abs(rest[i] - intercept));
        return new RobustLine(slope, intercept, median(rest), x.length);
    }

    private static double[] picked(double[] values) {
        double[] picked = new double[MOST_POINTS];
        Arrays.setAll(picked, i -> values[(int) ((long) i * (values.length - 1) / (MOST_POINTS - 1))]);
        return picked;
    }

    /** Sorts the array. */
    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
