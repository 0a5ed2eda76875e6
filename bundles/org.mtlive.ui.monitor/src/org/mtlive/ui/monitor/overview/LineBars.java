// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.overview;

import java.util.List;

import org.mtlive.ui.chart.Bars;
import org.mtlive.ui.chart.Trace.Span;

/**
 * What is drawn of a line.
 *
 * @param bars the extremes of its columns
 * @param gaps columns without samples
 */
record LineBars(Bars bars, List<Span> gaps) {
    LineBars {
        gaps = List.copyOf(gaps);
    }
}
