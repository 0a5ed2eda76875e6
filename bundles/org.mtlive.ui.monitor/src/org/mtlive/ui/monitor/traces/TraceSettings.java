// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.traces;

import java.util.Objects;
import java.util.Set;

import org.mtlive.reader.Scale;
import org.mtlive.ui.chart.TimeWindow;

/**
 * What the user wants to see.
 *
 * @param columns     width of the plot, pixels
 * @param startNanos  left edge of the window when it does not follow
 * @param lengthNanos length of the window; 0 while the user has not chosen one
 * @param follow      whether the window ends now
 * @param scale       stored or physical values
 * @param demean      whether each row is shown around its middle, else around 0
 * @param filter      what is left out
 * @param hidden      channels that are not shown, "survey/station/component": in all runs
 */
public record TraceSettings(int columns, long startNanos, long lengthNanos, boolean follow, Scale scale, boolean demean,
        DisplayFilter filter, Set<String> hidden) {
    /** What is shown first: everything, physical, following. */
    public static final TraceSettings FIRST = new TraceSettings(1, 0, 0, true, Scale.PHYSICAL, true,
            DisplayFilter.NONE, Set.of());

    /** Checks the values and copies the set. */
    public TraceSettings {
        if (columns < 1)
            throw new IllegalArgumentException("columns must be >= 1: " + columns);
        Objects.requireNonNull(scale, "scale");
        Objects.requireNonNull(filter, "filter");
        hidden = Set.copyOf(hidden);
    }

    /** {@return these with another width of the plot} */
    public TraceSettings withColumns(int value) {
        return new TraceSettings(value, startNanos, lengthNanos, follow, scale, demean, filter, hidden);
    }

    /** {@return these with another window that does not follow} */
    public TraceSettings withWindow(TimeWindow window) {
        return new TraceSettings(columns, window.startNanos(), window.lengthNanos(), false, scale, demean, filter,
                hidden);
    }

    /** {@return these with another length of the window that follows} */
    public TraceSettings following(long length) {
        return new TraceSettings(columns, startNanos, length, true, scale, demean, filter, hidden);
    }

    /** {@return these in other values} */
    public TraceSettings withScale(Scale value) {
        return new TraceSettings(columns, startNanos, lengthNanos, follow, value, demean, filter, hidden);
    }

    /** {@return these around the middle, or around 0} */
    public TraceSettings withDemean(boolean value) {
        return new TraceSettings(columns, startNanos, lengthNanos, follow, scale, value, filter, hidden);
    }

    /** {@return these with other filters} */
    public TraceSettings withFilter(DisplayFilter value) {
        return new TraceSettings(columns, startNanos, lengthNanos, follow, scale, demean, value, hidden);
    }

    /** {@return these with other channels hidden} */
    public TraceSettings withHidden(Set<String> value) {
        return new TraceSettings(columns, startNanos, lengthNanos, follow, scale, demean, filter, value);
    }
}
