// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.chart;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.mtlive.ui.Palette;
import org.mtlive.ui.chart.Trace.Span;

/**
 * The rows of a strip chart as a picture in memory. A frame that follows the one before by whole columns moves the
 * picture and paints only what is new, so that a chart that follows a recording costs the same however wide it is.
 * UI thread.
 */
final class PlotPicture {
    private static final double WHOLE = 0.02;

    /** What a picture shows. */
    private record Shown(ChartFrame frame, ChartLayout layout, String selected, Palette palette) { }

    private final Device device;
    private Optional<Shown> shown = Optional.empty();
    private Optional<Image> picture = Optional.empty();
    /** As large as the other one: what is moved goes from one into the other. */
    private Optional<Image> spare = Optional.empty();

    PlotPicture(Device device) {
        this.device = device;
    }

    /** {@return the picture of a frame; it is changed by the next call, and disposed by {@link #dispose}} */
    Image of(ChartFrame frame, ChartLayout layout, String selected, Palette palette) {
        Shown wanted = new Shown(frame, layout, selected, palette);
        int moved = shown.map(before -> moved(before, wanted)).orElse(-1);
        if (moved < 0)
            paint(wanted);
        else if (shown.get().frame() != frame)
            move(shown.get(), wanted, moved);
        shown = Optional.of(wanted);
        return picture.orElseThrow();
    }

    void dispose() {
        picture.ifPresent(Image::dispose);
        spare.ifPresent(Image::dispose);
        picture = Optional.empty();
        spare = Optional.empty();
        shown = Optional.empty();
    }

    /** By how many columns to the left; -1 when all has to be painted. */
    private static int moved(Shown before, Shown now) {
        ChartFrame was = before.frame();
        ChartFrame is = now.frame();
        int width = now.layout().plotWidth();
        if (!before.layout().equals(now.layout()) || !before.selected().equals(now.selected())
                || !before.palette().equals(now.palette()) || was.columns() != width || is.columns() != width
                || was.window().lengthNanos() != is.window().lengthNanos() || !sameRows(was, is))
            return -1;
        double x = was.window().x(is.window().startNanos(), width);
        long whole = Math.round(x);
        return Math.abs(x - whole) < WHOLE && whole >= 0 && whole < width ? (int) whole : -1;
    }

    private static boolean sameRows(ChartFrame a, ChartFrame b) {
        if (a.traces().size() != b.traces().size())
            return false;
        for (int i = 0; i < a.traces().size(); i++)
            if (!a.traces().get(i).key().equals(b.traces().get(i).key())
                    || !a.traces().get(i).component().equals(b.traces().get(i).component()))
                return false;
        return true;
    }

    private void paint(Shown wanted) {
        ChartLayout layout = wanted.layout();
        Rectangle size = new Rectangle(0, 0, layout.plotWidth(), layout.plotHeight());
        if (picture.isEmpty() || shown.isEmpty() || !shown.get().layout().equals(layout)) {
            dispose();
            picture = Optional.of(new Image(device, size.width, size.height));
            spare = Optional.of(new Image(device, size.width, size.height));
        }
        GC gc = new GC(picture.get());
        try {
            gc.setAntialias(SWT.OFF);
            List<Integer> marks = marks(wanted);
            background(gc, wanted, size, marks);
            for (int row = 0; row < wanted.frame().traces().size(); row++)
                if (layout.inView(row))
                    row(gc, wanted, row, new Span(0, size.width));
        } finally {
            gc.dispose();
        }
    }

    private void move(Shown before, Shown wanted, int moved) {
        ChartLayout layout = wanted.layout();
        int width = layout.plotWidth();
        GC gc = new GC(moved == 0 ? picture.get() : spare.get());
        try {
            gc.setAntialias(SWT.OFF);
            if (moved > 0) {
                gc.drawImage(picture.get(), -moved, 0);
                Optional<Image> now = spare;
                spare = picture;
                picture = now;
            }
            List<Integer> marks = marks(wanted);
            RowChanges changes = new RowChanges(width, moved);
            changes.background(marks(before), marks);
            for (int row = 0; row < wanted.frame().traces().size(); row++)
                if (layout.inView(row))
                    for (Span span : changes.of(before.frame().traces().get(row), wanted.frame().traces().get(row))) {
                        background(gc, wanted, new Rectangle(span.from(), layout.top(row), span.to() - span.from(),
                                layout.rowHeight(row)), marks);
                        row(gc, wanted, row, span);
                    }
            int rows = layout.top(wanted.frame().traces().size());
            if (rows < layout.plotHeight())
                background(gc, wanted, new Rectangle(0, rows, width, layout.plotHeight() - rows), marks);
        } finally {
            gc.dispose();
        }
    }

    private static void row(GC gc, Shown wanted, int row, Span columns) {
        ChartLayout layout = wanted.layout();
        Trace trace = wanted.frame().traces().get(row);
        gc.setClipping(columns.from(), layout.top(row), columns.to() - columns.from(), layout.rowHeight(row));
        new RowPainter(gc, wanted.palette(), layout.plotWidth()).paint(trace, layout.top(row), layout.rowHeight(row),
                trace.key().equals(wanted.selected()), columns);
        gc.setClipping((Rectangle) null);
    }

    private static void background(GC gc, Shown wanted, Rectangle place, List<Integer> marks) {
        gc.setBackground(new Color(wanted.palette().background()));
        gc.fillRectangle(place);
        gc.setBackground(new Color(wanted.palette().grid())); // a line's ends are half a pixel
        for (int x : marks)
            if (x >= place.x && x < place.x + place.width)
                gc.fillRectangle(x, place.y, 1, place.height);
    }

    /** The columns of the marks of the time axis. */
    private static List<Integer> marks(Shown wanted) {
        int width = wanted.layout().plotWidth();
        return ChartPainter.ticks(wanted.frame(), width).stream()
                .map(tick -> ChartPainter.x(wanted.frame(), tick, width)).toList();
    }
}
