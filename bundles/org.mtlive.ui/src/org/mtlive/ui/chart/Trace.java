// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.chart;

import java.util.List;
import java.util.Objects;

/**
 * A row of a strip chart, made for a number of pixel columns. Owns its arrays; nobody changes them.
 *
 * @param key       tells the row from others; what a selection names
 * @param title     the first line of its label
 * @param detail    the second line
 * @param unit      the unit of its values
 * @param component whose colour it has
 * @param bars      what is drawn
 * @param scale     where values are in the row
 * @param gaps      columns without samples: from (inclusive), to (exclusive), in pixels of the plot
 * @param clipped   columns in which the instrument was overdriven
 * @param endX      where the newest sample is, in pixels of the plot; may be outside
 * @param shiftNanos how much later this row is than the time axis says; 0 unless rows follow each other in time
 * @param lag       how old the newest sample is, such as "1.2 s"; empty when nothing is to be waited for
 */
public record Trace(String key, String title, String detail, String unit, String component, Bars bars, RowScale scale,
        List<Span> gaps, List<Span> clipped, double endX, long shiftNanos,
        String lag) {
    /**
     * Successive columns.
     *
     * @param from first column
     * @param to   after the last column
     */
    public record Span(int from, int to) {
        /** Checks the order. */
        public Span {
            if (to < from)
                throw new IllegalArgumentException("not a span: " + from + " to " + to);
        }
    }

    /** Checks that nothing is missing and copies the lists. */
    public Trace {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(component, "component");
        Objects.requireNonNull(bars, "bars");
        Objects.requireNonNull(scale, "scale");
        Objects.requireNonNull(lag, "lag");
        gaps = List.copyOf(gaps);
        clipped = List.copyOf(clipped);
    }

    /** {@return the first column of the band that waits for samples; the width when there is none} */
    int lagFrom(int width) {
        return lag.isEmpty() ? width : (int) Math.ceil(Math.clamp(endX, 0, width));
    }
}
