// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.overview;

import java.time.Duration;
import java.util.Objects;

/**
 * What the user wants to see of the overview.
 *
 * @param channel name of a channel, "survey/station/run/component": its component is shown in all runs of its station;
 *                empty for the first channel of the file
 * @param line    how much time a line has; zero lets it fit the channel
 * @param columns width of the plot, pixels
 */
public record OverviewSettings(String channel, Duration line, int columns) {
    /** All of the first channel. */
    public static final OverviewSettings FIRST = new OverviewSettings("", Duration.ZERO, 1);

    /** Checks the values. */
    public OverviewSettings {
        Objects.requireNonNull(channel, "channel");
        if (line.isNegative() || columns < 1)
            throw new IllegalArgumentException("not an overview: " + line + ", " + columns + " columns");
    }

    /** {@return these of another channel} */
    public OverviewSettings withChannel(String value) {
        return new OverviewSettings(value, line, columns);
    }

    /** {@return these with longer or shorter lines} */
    public OverviewSettings withLine(Duration value) {
        return new OverviewSettings(channel, value, columns);
    }

    /** {@return these with another width of the plot} */
    public OverviewSettings withColumns(int value) {
        return new OverviewSettings(channel, line, value);
    }
}
