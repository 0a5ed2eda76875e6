// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.recording;

import java.util.Objects;

/**
 * How the samples of an instrument keep time: a robust line (Theil-Sen) through reference time minus the time that
 * follows from the sample index. Samples are never moved by it.
 *
 * @param driftPpm        slope, parts per million: positive when the samples come slower than their rate says
 * @param residualSeconds median of the distances of the points from the line
 * @param points          points that the line goes through
 * @param reference       what the samples are compared with
 */
public record ClockFit(double driftPpm, double residualSeconds, int points, TimeReference reference) {

    /** Refuses null. */
    public ClockFit {
        Objects.requireNonNull(reference, "reference");
    }
}
