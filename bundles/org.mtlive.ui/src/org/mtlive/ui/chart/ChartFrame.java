// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.chart;

import java.util.List;
import java.util.Objects;

/**
 * One picture of a strip chart, made off the UI thread.
 *
 * @param window  what is shown
 * @param columns width of the plot for which the traces were made, pixels
 * @param traces  the rows, from the top
 * @param leastRows for how many rows there is room at least; a chart with few of them does not blow them up
 * @param axis    what stands under the time axis; empty for the time of its left edge
 * @param message what stands in the chart when there are no rows: why, and what to do
 */
public record ChartFrame(TimeWindow window, int columns, List<Trace> traces, int leastRows, String axis,
        String message) {
    /**
     * {@return a picture without rows}
     *
     * @param message why there are none, and what to do
     */
    public static ChartFrame empty(String message) {
        return new ChartFrame(new TimeWindow(0, TimeWindow.SHORTEST), 1, List.of(), 1, "", message);
    }

    /** Copies the list. */
    public ChartFrame {
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(axis, "axis");
        Objects.requireNonNull(message, "message");
        traces = List.copyOf(traces);
    }
}
