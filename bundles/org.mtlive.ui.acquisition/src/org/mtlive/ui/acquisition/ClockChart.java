// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition;

import java.time.Instant;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.mtlive.ui.Palette;
import org.mtlive.ui.acquisition.desk.ClockTrace;
import org.mtlive.ui.acquisition.desk.Words;

/** The offset of one clock over time, small; times without lock are marked by hollow points. UI thread. */
final class ClockChart {

    private static final int MARGIN = 6;
    private static final int POINT = 4;
    private static final double MICROS = 1e-6;

    private final Canvas canvas;
    private ClockTrace trace = ClockTrace.EMPTY;

    ClockChart(Composite parent) {
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
        canvas.addPaintListener(event -> paint(event.gc, canvas.getClientArea()));
    }

    Canvas control() {
        return canvas;
    }

    void show(ClockTrace value) {
        if (value != trace) {
            trace = value;
            canvas.redraw();
        }
    }

    private void paint(GC gc, Rectangle area) {
        Palette palette = Palette.of(canvas);
        gc.setBackground(new Color(palette.background()));
        gc.fillRectangle(area);
        gc.setForeground(new Color(palette.muted()));
        if (trace.size() == 0) {
            gc.drawText("No clock reading yet: the chart begins with the first one.", MARGIN, MARGIN, true);
            return;
        }
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        for (int i = 0; i < trace.size(); i++) {
            least = Math.min(least, trace.offset(i));
            most = Math.max(most, trace.offset(i));
        }
        double half = Math.max((most - least) / 2, MICROS) * 1.1;
        double middle = (most + least) / 2;
        Point text = gc.textExtent("+000.0 ms");
        Rectangle plot = new Rectangle(area.x + text.x + 2 * MARGIN, area.y + MARGIN, area.width - text.x - 3 * MARGIN,
                area.height - text.y - 3 * MARGIN);
        if (plot.width < POINT || plot.height < POINT) {
            return;
        }
        axes(gc, palette, plot, middle, half);
        curve(gc, palette, plot, middle, half);
    }

    private void axes(GC gc, Palette palette, Rectangle plot, double middle, double half) {
        gc.setForeground(new Color(palette.grid()));
        gc.drawRectangle(plot);
        gc.drawLine(plot.x, plot.y + plot.height / 2, plot.x + plot.width, plot.y + plot.height / 2);
        gc.setForeground(new Color(palette.muted()));
        gc.drawText(Words.offset(middle + half), MARGIN, plot.y, true);
        gc.drawText(Words.offset(middle - half), MARGIN, plot.y + plot.height - gc.textExtent("0").y, true);
        String from = time(0);
        String to = time(trace.size() - 1) + " UTC";
        int below = plot.y + plot.height + MARGIN;
        gc.drawText(from, plot.x, below, true);
        int width = gc.textExtent(to).x;
        if (gc.textExtent(from).x + width + MARGIN < plot.width) {
            gc.drawText(to, plot.x + plot.width - width, below, true);
        }
    }

    private String time(int index) {
        return Words.clock(Instant.ofEpochSecond((long) trace.second(index)));
    }

    private void curve(GC gc, Palette palette, Rectangle plot, double middle, double half) {
        gc.setForeground(new Color(palette.traces().getFirst()));
        gc.setBackground(new Color(palette.traces().getFirst()));
        double first = trace.second(0);
        double span = Math.max(trace.second(trace.size() - 1) - first, 1);
        int[] line = new int[2 * trace.size()];
        for (int i = 0; i < trace.size(); i++) {
            line[2 * i] = plot.x + (int) ((trace.second(i) - first) / span * plot.width);
            line[2 * i + 1] = plot.y + (int) ((middle + half - trace.offset(i)) / (2 * half) * plot.height);
            if (!trace.locked(i)) {
                gc.setForeground(new Color(palette.bad()));
                gc.drawOval(line[2 * i] - POINT / 2, line[2 * i + 1] - POINT / 2, POINT, POINT);
            } else if (trace.size() < plot.width / POINT) {
                gc.fillOval(line[2 * i] - POINT / 2, line[2 * i + 1] - POINT / 2, POINT, POINT);
            }
        }
        gc.setForeground(new Color(palette.traces().getFirst()));
        gc.drawPolyline(line);
    }
}
