// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.chart;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.mtlive.ui.Palette;

/** Paints a strip chart: labels, the picture of its rows, time axis, cursor. UI thread. */
final class ChartPainter {
    private static final int TICK_SPACING = 90;
    private static final int TWO_LINES = 34;
    private static final int TEXT_HEIGHT = 14;
    /** A narrower band has room for no text. */
    private static final int LAG_WIDTH = 20;
    private final GC gc;
    private final Palette palette;
    private final ChartFrame frame;
    private final ChartLayout layout;

    ChartPainter(GC gc, Palette palette, ChartFrame frame, ChartLayout layout) {
        this.gc = gc;
        this.palette = palette;
        this.frame = frame;
        this.layout = layout;
        gc.setAntialias(SWT.OFF);
    }

    void labels(String selected) {
        gc.setBackground(new Color(palette.background()));
        gc.fillRectangle(0, 0, ChartLayout.LABELS, layout.height());
        gc.setClipping(0, 0, ChartLayout.LABELS, layout.plotHeight());
        for (int row = 0; row < frame.traces().size(); row++)
            if (layout.inView(row))
                label(frame.traces().get(row), layout.top(row), layout.rowHeight(row),
                        frame.traces().get(row).key().equals(selected));
        gc.setClipping((Rectangle) null);
    }

    private void label(Trace trace, int top, int height, boolean selected) {
        if (selected) {
            gc.setBackground(new Color(palette.selected()));
            gc.fillRectangle(0, top, ChartLayout.LABELS, height);
        }
        gc.setForeground(new Color(palette.grid()));
        gc.drawLine(0, top + height - 1, ChartLayout.LABELS, top + height - 1);
        gc.setBackground(new Color(palette.trace(trace.component())));
        gc.fillRectangle(0, top + 1, 4, height - 3);
        boolean two = height >= TWO_LINES;
        Point size = gc.textExtent(trace.title());
        int y = two ? top + height / 2 - size.y : top + (height - size.y) / 2;
        String scale = (trace.scale().fixed() ? "fixed ±" : "±") + Values.rounded(trace.scale().half(), trace.unit());
        int scaleWidth = gc.textExtent(scale).x;
        int right = ChartLayout.LABELS - 6;
        gc.setForeground(new Color(palette.foreground()));
        gc.drawText(two ? trace.title() : shortened(trace.title(), right - scaleWidth - 16), 9, y, true);
        gc.setForeground(new Color(palette.muted()));
        if (two) {
            gc.drawText(shortened(trace.detail(), right - 9), 9, y + size.y, true);
            if (size.x + scaleWidth + 20 < right)
                gc.drawText(scale, right - scaleWidth, y, true);
        } else {
            gc.drawText(scale, right - scaleWidth, y, true);
        }
    }

    private String shortened(String text, int width) {
        String result = text;
        while (result.length() > 3 && gc.textExtent(result).x > width)
            result = result.substring(0, result.length() - 2).strip() + "…";
        return result;
    }

    static List<TimeTicks.Tick> ticks(ChartFrame frame, int width) {
        return TimeTicks.of(frame.window(), width, TICK_SPACING);
    }

    /** The column of a mark of the time axis. */
    static int x(ChartFrame frame, TimeTicks.Tick tick, int width) {
        return (int) Math.round(frame.window().x(tick.nanos(), width));
    }

    void plot(PlotPicture rows, String selected) {
        int left = ChartLayout.LABELS;
        rows.draw(gc, left, new PlotPicture.Shown(frame, layout, selected, palette));
        gc.setBackground(new Color(palette.background()));
        gc.fillRectangle(left + layout.plotWidth(), 0, layout.width() - left - layout.plotWidth(), layout.height());
        for (int row = 0; row < frame.traces().size(); row++)
            if (layout.inView(row))
                lag(frame.traces().get(row), layout.top(row), layout.rowHeight(row));
        axis(left, layout.plotWidth());
    }

    /** How long a row has waited, in its band. */
    private void lag(Trace trace, int top, int height) {
        int width = layout.plotWidth();
        int from = trace.lagFrom(width);
        if (width - from < LAG_WIDTH || height < TEXT_HEIGHT)
            return;
        Point size = gc.textExtent(trace.lag());
        if (size.x + 6 > width - from)
            return;
        gc.setForeground(new Color(palette.muted()));
        gc.drawText(trace.lag(), ChartLayout.LABELS + width - size.x - 4, top + (height - size.y) / 2, true);
    }

    private void axis(int left, int width) {
        int top = layout.plotHeight();
        gc.setBackground(new Color(palette.background()));
        gc.fillRectangle(left, top, layout.width() - left, ChartLayout.AXIS);
        gc.setForeground(new Color(palette.muted()));
        gc.drawLine(left, top, left + width, top);
        int line = gc.getFontMetrics().getHeight();
        for (TimeTicks.Tick tick : ticks(frame, width)) {
            int x = left + x(frame, tick, width);
            gc.drawLine(x, top, x, top + 4);
            Point size = gc.textExtent(tick.label());
            int textX = Math.clamp(x - size.x / 2, left, Math.max(left, left + width - size.x));
            gc.drawText(tick.label(), textX, top + 4, true);
        }
        String length = TimeTicks.duration(frame.window().lengthNanos());
        String begin = frame.axis().isEmpty() ? TimeTicks.time(frame.window().startNanos()) : frame.axis();
        gc.drawText(begin, left, top + 3 + line, true);
        gc.drawText(length, left + width - gc.textExtent(length).x, top + 3 + line, true);
    }

    /** The vertical line under the mouse with what is there. */
    void cursor(int x, int row) {
        int left = ChartLayout.LABELS;
        int column = x - left;
        if (column < 0 || column >= layout.plotWidth())
            return;
        gc.setForeground(new Color(palette.foreground()));
        gc.drawLine(x, 0, x, layout.plotHeight());
        boolean inRow = row >= 0 && row < frame.traces().size();
        String text = TimeTicks.time(frame.window().nanosAt(column, layout.plotWidth())
                + (inRow ? frame.traces().get(row).shiftNanos() : 0));
        if (inRow)
            text += "\n" + value(frame.traces().get(row), column);
        Point size = gc.textExtent(text);
        int boxX = column > layout.plotWidth() / 2 ? x - size.x - 18 : x + 8;
        int boxY = row >= 0 && layout.top(row) > layout.plotHeight() / 2 ? 4 : layout.plotHeight() - size.y - 12;
        gc.setBackground(new Color(palette.raised()));
        gc.fillRectangle(boxX, boxY, size.x + 10, size.y + 6);
        gc.setForeground(new Color(palette.muted()));
        gc.drawRectangle(boxX, boxY, size.x + 10, size.y + 6);
        gc.setForeground(new Color(palette.foreground()));
        gc.drawText(text, boxX + 5, boxY + 3, true);
    }

    private static String value(Trace trace, int column) {
        Bars bars = trace.bars();
        if (trace.gaps().stream().anyMatch(gap -> gap.from() <= column && column < Math.max(gap.to(), gap.from() + 1)))
            return trace.title() + "   gap: nothing was recorded";
        int at = column;
        if (bars.sparse()) // the nearest sample
            for (int d = 0; d < bars.columns() && !has(bars, at); d++)
                at = has(bars, column - d) ? column - d : column + d;
        if (!has(bars, at))
            return trace.title() + "   no sample";
        String low = Values.format(bars.min(at), bars.min(at) == bars.max(at) ? trace.unit() : "");
        return trace.title() + "   "
                + (bars.min(at) == bars.max(at) ? low : low + " to " + Values.format(bars.max(at), trace.unit()));
    }

    private static boolean has(Bars bars, int column) {
        return column >= 0 && column < bars.columns() && !Double.isNaN(bars.min(column));
    }

    void message() {
        gc.setBackground(new Color(palette.background()));
        gc.fillRectangle(0, 0, layout.width(), layout.height());
        gc.setForeground(new Color(palette.muted()));
        Point size = gc.textExtent(frame.message(), SWT.DRAW_DELIMITER);
        gc.drawText(frame.message(), Math.max(8, (layout.width() - size.x) / 2),
                Math.max(8, (layout.height() - size.y) / 3), SWT.DRAW_DELIMITER | SWT.DRAW_TRANSPARENT);
    }
}
