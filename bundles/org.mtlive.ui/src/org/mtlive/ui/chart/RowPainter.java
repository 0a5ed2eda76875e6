// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.chart;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.mtlive.ui.Palette;
import org.mtlive.ui.chart.Trace.Span;

/**
 * Paints a trace into its row. UI thread.
 *
 * <p>Design note: a bar is a filled rectangle one point wide; measured, that costs half of drawing lines or paths.
 */
final class RowPainter {
    private static final int CLIP_HEIGHT = 3;
    private final GC gc;
    private final Palette palette;
    private final int left;
    private final int width;

    /** {@code left} is where the leftmost column of the plot is, which may be outside of what is painted. */
    RowPainter(GC gc, Palette palette, int left, int width) {
        this.gc = gc;
        this.palette = palette;
        this.left = left;
        this.width = width;
    }

    /** Paints these columns; the clipping has to keep the others. */
    void paint(Trace trace, int top, int height, boolean selected, Span columns) {
        if (selected) {
            gc.setBackground(new Color(palette.raised()));
            gc.fillRectangle(left, top, width, height);
        }
        lag(trace, top, height);
        spans(trace.gaps(), new Color(palette.gap()), top, height);
        Color colour = new Color(palette.trace(trace.component()));
        if (trace.bars().sparse())
            lines(trace, colour, top, height);
        else
            bars(trace, colour, top, height, columns);
        gc.setBackground(new Color(palette.grid()));
        gc.fillRectangle(left, top + height - 1, width, 1);
        spans(trace.clipped(), new Color(palette.clipped()), top, CLIP_HEIGHT);
        spans(trace.clipped(), new Color(palette.clipped()), top + height - CLIP_HEIGHT - 1, CLIP_HEIGHT);
    }

    private void lag(Trace trace, int top, int height) {
        int from = trace.lagFrom(width);
        if (from >= width)
            return;
        gc.setBackground(new Color(palette.lag()));
        gc.fillRectangle(left + from, top, width - from, height);
    }

    private void spans(Iterable<Span> spans, Color colour, int top, int height) {
        gc.setBackground(colour);
        for (Span span : spans) {
            int from = Math.max(0, span.from());
            int to = Math.min(width, Math.max(span.to(), span.from() + 1));
            if (to > from)
                gc.fillRectangle(left + from, top, to - from, height);
        }
    }

    /** Bars that touch their neighbours, so that a steep trace has no holes. */
    private void bars(Trace trace, Color colour, int top, int height, Span columns) {
        Bars bars = trace.bars();
        gc.setBackground(colour);
        int bottom = top + height - 2;
        double lastMin = columns.from() > 0 ? bars.min(columns.from() - 1) : Double.NaN;
        double lastMax = columns.from() > 0 ? bars.max(columns.from() - 1) : Double.NaN;
        for (int c = columns.from(); c < Math.min(columns.to(), bars.columns()); c++) {
            double min = bars.min(c);
            double max = bars.max(c);
            if (!Double.isNaN(min)) {
                int low = top + y(trace, lastMax < min ? lastMax : min, height);
                int high = top + y(trace, lastMin > max ? lastMin : max, height);
                if (low >= top && high <= bottom) {
                    int from = Math.max(top, high);
                    gc.fillRectangle(left + c, from, 1, Math.min(bottom, low) - from + 1);
                }
            }
            lastMin = min;
            lastMax = max;
        }
    }

    private static int y(Trace trace, double value, int height) {
        return (int) Math.clamp(Math.round(trace.scale().y(value, height - 1)), -4L * height, 4L * height);
    }

    private void lines(Trace trace, Color colour, int top, int height) {
        Bars bars = trace.bars();
        gc.setForeground(colour);
        gc.setBackground(colour);
        int lastX = -1;
        int lastY = 0;
        int samples = 0;
        for (int c = 0; c < bars.columns(); c++)
            if (!Double.isNaN(bars.min(c)))
                samples++;
        for (int c = 0; c < bars.columns(); c++) {
            if (Double.isNaN(bars.min(c)))
                continue;
            int y = top + y(trace, bars.min(c), height);
            if (lastX >= 0 && !broken(trace, lastX, c))
                gc.drawLine(left + lastX, lastY, left + c, y);
            if (samples * 6 < width)
                gc.fillRectangle(left + c - 1, y - 1, 3, 3);
            lastX = c;
            lastY = y;
        }
    }

    private static boolean broken(Trace trace, int from, int to) {
        return trace.gaps().stream().anyMatch(gap -> gap.from() < to && gap.to() > from);
    }
}
