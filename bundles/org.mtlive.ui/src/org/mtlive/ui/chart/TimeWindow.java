// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.chart;

/**
 * The stretch of time that a chart shows. Times are nanoseconds since 1970-01-01T00:00 UTC.
 *
 * @param startNanos  time of the left edge
 * @param lengthNanos how much is shown, {@link #SHORTEST} to {@link #LONGEST}
 */
public record TimeWindow(long startNanos, long lengthNanos) {
    /** A millisecond. */
    public static final long SHORTEST = 1_000_000L;
    /** A year. */
    public static final long LONGEST = 366L * 86_400 * 1_000_000_000L;

    /** Checks the length. */
    public TimeWindow {
        if (lengthNanos < SHORTEST || lengthNanos > LONGEST)
            throw new IllegalArgumentException("a window is 1 ms to 366 days long, not " + lengthNanos + " ns");
    }

    /**
     * {@return a window that follows a time by whole columns, so that a picture of it can be moved and needs not be
     * painted anew; its right edge is less than a column after the time}
     *
     * @param nanos       the time that it follows
     * @param lengthNanos how much is shown
     * @param columns     of the plot, at least 1
     */
    public static TimeWindow stepping(long nanos, long lengthNanos, int columns) {
        double column = (double) lengthNanos / columns;
        return new TimeWindow(Math.round(Math.ceil((nanos - lengthNanos) / column) * column), lengthNanos);
    }

    /** {@return time of the right edge} */
    public long endNanos() {
        return startNanos + lengthNanos;
    }

    /**
     * {@return the place of a time in a plot}
     *
     * @param nanos the time
     * @param width of the plot in pixels; 0 is the left edge
     */
    public double x(long nanos, int width) {
        return (double) (nanos - startNanos) / lengthNanos * width;
    }

    /**
     * {@return the time at a place of a plot}
     *
     * @param x     0 is the left edge
     * @param width of the plot in pixels, at least 1
     */
    public long nanosAt(double x, int width) {
        return startNanos + Math.round(x / width * lengthNanos);
    }

    /**
     * {@return the window some time later}
     *
     * @param nanos how much later; negative is earlier
     */
    public TimeWindow moved(long nanos) {
        return new TimeWindow(startNanos + nanos, lengthNanos);
    }

    /**
     * {@return a window of the same length}
     *
     * @param nanos its right edge
     */
    public TimeWindow endingAt(long nanos) {
        return new TimeWindow(nanos - lengthNanos, lengthNanos);
    }

    /**
     * {@return a longer or shorter window that shows a time at the same place}
     *
     * @param factor      of the length, as far as windows may be long or short
     * @param anchorNanos the time that stays where it is
     */
    public TimeWindow zoomed(double factor, long anchorNanos) {
        long length = Math.round(Math.clamp(lengthNanos * factor, (double) SHORTEST, (double) LONGEST));
        double place = (double) (anchorNanos - startNanos) / lengthNanos;
        return new TimeWindow(anchorNanos - Math.round(place * length), length);
    }
}
