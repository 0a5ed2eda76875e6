// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.chart;

/**
 * The scale of a row: what value is in the middle, and how much above and below it is shown. It follows the data in
 * steps of 1, 2, 5, 10, ... and does not follow small changes, so that a live trace does not pulsate.
 *
 * @param middle value in the middle of the row
 * @param half   what is shown above and below the middle, greater than 0
 * @param fixed  whether the user chose it; then it no longer follows the data
 */
public record RowScale(double middle, double half, boolean fixed) {
    /** Before there are data. */
    public static final RowScale NONE = new RowScale(0, 1, false);

    /** Checks the values. */
    public RowScale {
        if (!(half > 0) || !Double.isFinite(half) || !Double.isFinite(middle))
            throw new IllegalArgumentException("not a scale: " + middle + " and " + half);
    }

    /**
     * {@return the scale for what is seen now}
     *
     * @param min    smallest value shown; NaN when there are no data
     * @param max    largest value shown
     * @param demean whether the middle follows the data; else it is 0
     */
    public RowScale following(double min, double max, boolean demean) {
        if (!Double.isFinite(min) || !Double.isFinite(max))
            return this;
        double wanted = demean ? (min + max) / 2 : 0;
        if (fixed)
            return new RowScale(demean ? keep(wanted, half) : 0, half, true);
        double need = Math.max(Math.max(max - wanted, wanted - min), 1e-12 * Math.max(1, Math.abs(wanted)));
        double smallest = Values.roundUp(need * 1.02);
        // grows at once, shrinks only when two thirds of the row would stay empty
        double next = smallest >= half || smallest < half * 0.35 ? smallest : half;
        return new RowScale(demean ? keep(wanted, next - need) : 0, next, false);
    }

    /** The old middle as long as it is near enough to the wanted one. */
    private double keep(double wanted, double slack) {
        return Math.abs(wanted - middle) <= slack * 0.9 ? middle : wanted;
    }

    /**
     * {@return the scale one step away, fixed}
     *
     * @param larger whether the trace shall become larger, so that less is shown
     */
    public RowScale stepped(boolean larger) {
        return new RowScale(middle, Values.next(half, !larger), true);
    }

    /** {@return the scale that follows the data again} */
    public RowScale automatic() {
        return new RowScale(middle, half, false);
    }

    /**
     * {@return the place of a value in a row}
     *
     * @param value  the value
     * @param height of the row in pixels; 0 is its upper edge
     */
    public double y(double value, int height) {
        return height / 2.0 - (value - middle) / half * (height / 2.0);
    }
}
