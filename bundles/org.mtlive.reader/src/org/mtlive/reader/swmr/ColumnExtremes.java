// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader.swmr;

import java.util.Arrays;

/**
 * Collects minimum and maximum of each column of a range while the samples come in slices, in order.
 *
 * <p>Design note: a slice is cut at the columns' edges and each piece is run through in one plain loop, so that the
 * cost is that of reading, and no sample can fall between two columns. Comparisons with NaN are false: NaN is passed
 * over without a test of its own.
 */
final class ColumnExtremes {
    private final long count;
    private final double[] min;
    private final double[] max;
    private int column;

    /** Columns over {@code count} samples; all are empty at first. */
    ColumnExtremes(long count, int columns) {
        this.count = count;
        min = new double[columns];
        max = new double[columns];
        Arrays.fill(min, Double.POSITIVE_INFINITY);
        Arrays.fill(max, Double.NEGATIVE_INFINITY);
    }

    /** Adds samples; {@code offset} is the place of the first one in the range, not before that of an earlier call. */
    void add(long offset, double[] values, int length) {
        int done = 0;
        while (done < length) {
            while (edge(column + 1) <= offset + done) {
                column++;
            }
            int end = (int) Math.min(length, edge(column + 1) - offset);
            addTo(column, values, done, end);
            done = end;
        }
    }

    private void addTo(int c, double[] values, int from, int end) {
        double low = min[c];
        double high = max[c];
        for (int i = from; i < end; i++) {
            double v = values[i];
            if (v < low) {
                low = v;
            }
            if (v > high) {
                high = v;
            }
        }
        min[c] = low;
        max[c] = high;
    }

    /** Where a column begins in the range: floor(column * count / columns), without overflow. */
    private long edge(int c) {
        return c * (count / min.length) + c * (count % min.length) / min.length;
    }

    /** {@return the minima; NaN where there was no number} */
    double[] min() {
        return withoutEmpty(min, Double.POSITIVE_INFINITY, max, Double.NEGATIVE_INFINITY);
    }

    /** {@return the maxima; NaN where there was no number} */
    double[] max() {
        return withoutEmpty(max, Double.NEGATIVE_INFINITY, min, Double.POSITIVE_INFINITY);
    }

    private static double[] withoutEmpty(double[] values, double empty, double[] others, double othersEmpty) {
        double[] result = values.clone();
        for (int c = 0; c < result.length; c++) {
            if (result[c] == empty && others[c] == othersEmpty) {
                result[c] = Double.NaN;
            }
        }
        return result;
    }
}
