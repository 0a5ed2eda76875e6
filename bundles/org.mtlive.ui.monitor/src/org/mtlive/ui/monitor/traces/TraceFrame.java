// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.traces;

import java.util.Objects;

import org.mtlive.ui.chart.ChartFrame;

/**
 * A picture of the traces with what belongs to it.
 *
 * @param chart       the picture
 * @param settings    what it was made for
 * @param ageNanos    how old the middle one of the samples was that are new in it; negative when there are none, or
 *                    their time says nothing
 * @param readNanos   {@link System#nanoTime} when that was so
 * @param status      what is to be said about it, such as that it is a replay; may be empty
 */
public record TraceFrame(ChartFrame chart, TraceSettings settings, long ageNanos, long readNanos, String status) {
    /** Checks that nothing is missing. */
    public TraceFrame {
        Objects.requireNonNull(chart, "chart");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(status, "status");
    }
}
