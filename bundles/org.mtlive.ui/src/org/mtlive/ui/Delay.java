// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui;

/**
 * How long something takes.
 *
 * @param p50Ms half of the times are not longer, milliseconds; NaN when it is not known
 * @param p99Ms 99 of 100 times are not longer; NaN when it is not known
 */
public record Delay(double p50Ms, double p99Ms) {

    /** Not known. */
    public static final Delay UNKNOWN = new Delay(Double.NaN, Double.NaN);

    /** {@return whether the median is known} */
    public boolean isKnown() {
        return !Double.isNaN(p50Ms);
    }
}
