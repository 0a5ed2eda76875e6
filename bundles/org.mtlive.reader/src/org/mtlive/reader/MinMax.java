// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader;

import java.util.Objects;

/**
 * The smallest and the largest value of each of a number of columns of a channel: what a chart draws as one bar a pixel
 * column, so that a spike never vanishes.
 *
 * <p>Column c covers the samples {@code columnStart(c)} to {@code columnStart(c + 1)} (exclusive); the columns together
 * cover the range without a hole. A column that holds no number (only NaN, or samples that do not exist, or none
 * because there are more columns than samples) is NaN in both arrays; NaN among numbers is passed over.
 *
 * @param channel the channel
 * @param firstSample first sample of column 0; may be negative when the range asked for begins before the data
 * @param count samples covered by all columns, whether they exist or not
 * @param scale stored or physical values
 * @param min smallest values, shape {@code [columns]}; the caller's to keep
 * @param max largest values, shape {@code [columns]}; the caller's to keep
 */
public record MinMax(ChannelInfo channel, long firstSample, long count, Scale scale, double[] min, double[] max) {
    /** Checks that the arrays belong together. */
    public MinMax {
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(scale, "scale");
        if (min.length != max.length || min.length == 0) {
            throw new IllegalArgumentException("min and max must have the same length, at least 1: " + min.length
                    + ", " + max.length);
        }
        if (count < 0) {
            throw new IllegalArgumentException("count must be >= 0: " + count);
        }
    }

    /** {@return the number of columns} */
    public int columns() {
        return min.length;
    }

    /**
     * {@return the first sample of a column}
     *
     * @param column 0 to columns() inclusive; the last is the range's end
     */
    public long columnStart(int column) {
        return firstSample + columnOffset(column, count, columns());
    }

    /** {@return the unit of the values} */
    public String units() {
        return channel.units(scale);
    }

    /** {@return floor(column * count / columns), without overflow} */
    static long columnOffset(int column, long count, int columns) {
        return column * (count / columns) + column * (count % columns) / columns;
    }
}
