// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.chart;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Rectangle;
import org.mtlive.ui.Palette;
import org.mtlive.ui.chart.Trace.Span;

/**
 * The rows of a strip chart as a picture in memory. Of a frame that follows the one before by whole columns only what
 * is new is painted, so that to follow a recording costs the same however wide the chart is. UI thread.
 *
 * <p>Design note: the picture is a ring of columns, for to move it costs more than all that is painted (measured with
 * 1700 x 1100 pixels: 5.6 ms to 1.1 ms).
 */
final class PlotPicture {
    private static final double WHOLE = 0.02;


    /**
     * What a picture shows.
     *
     * @param selected key of the row that is highlighted
     */
    record Shown(ChartFrame frame, ChartLayout layout, String selected, Palette palette) { }

    private final Device device;
    private Optional<Shown> shown = Optional.empty();
    private Optional<Image> ring = Optional.empty();
    /** Where the leftmost column of the plot is in the ring. */
    private int start;

    PlotPicture(Device device) {
        this.device = device;
    }

    /** Draws the picture of a frame with its left upper corner at a place. */
    void draw(GC target, int left, Shown wanted) {
        int moved = shown.map(before -> moved(before, wanted)).orElse(-1);
        if (moved < 0)
            paint(wanted);
        else if (shown.get().frame() != wanted.frame())
            follow(shown.get(), wanted, moved);
        shown = Optional.of(wanted);
        int width = wanted.layout().plotWidth();
        int height = wanted.layout().plotHeight();
        target.setInterpolation(SWT.NONE); // a screen with more pixels than points shows a bar as wide as on others
        target.drawImage(ring.get(), start, 0, width - start, height, left, 0, width - start, height);
        if (start > 0)
            target.drawImage(ring.get(), 0, 0, start, height, left + width - start, 0, start, height);
    }

    void dispose() {
        ring.ifPresent(Image::dispose);
        ring = Optional.empty();
        shown = Optional.empty();
    }

    /** By how many columns to the left; -1 when all has to be painted. */
    private static int moved(Shown before, Shown now) {
        ChartFrame was = before.frame();
        ChartFrame is = now.frame();
        int width = now.layout().plotWidth();
        boolean samePlace = before.layout().equals(now.layout())
                && before.selected().equals(now.selected()) && before.palette().equals(now.palette());
        boolean sameColumns = was.columns() == width && is.columns() == width
                && was.window().lengthNanos() == is.window().lengthNanos() && sameRows(was, is);
        if (!samePlace || !sameColumns)
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
        if (shown.isEmpty() || !shown.get().layout().equals(layout)) {
            dispose();
            ring = Optional.of(image(layout.plotWidth(), layout.plotHeight()));
        }
        start = 0;
        GC gc = gc();
        try {
            List<Integer> marks = marks(wanted);
            Span all = new Span(0, layout.plotWidth());
            background(gc, wanted, all, marks, 0, layout.plotHeight());
            for (int row = 0; row < wanted.frame().traces().size(); row++)
                if (layout.inView(row))
                    row(gc, wanted, row, all);
        } finally {
            gc.dispose();
        }
    }

    private GC gc() {
        GC gc = new GC(ring.get());
        gc.setAntialias(SWT.OFF);
        return gc;
    }

    /** In the process's own memory: it is drawn twice as fast as a picture of the display server's. */
    private Image image(int width, int height) {
        return new Image(device, new ImageData(width, height, 24, new PaletteData(0xff0000, 0xff00, 0xff)));
    }

    private void follow(Shown before, Shown wanted, int moved) {
        ChartLayout layout = wanted.layout();
        int width = layout.plotWidth();
        start = (start + moved) % width;
        GC gc = gc();
        try {
            List<Integer> marks = marks(wanted);
            RowChanges changes = new RowChanges(width, moved);
            changes.background(marks(before), marks);
            for (int row = 0; row < wanted.frame().traces().size(); row++)
                if (layout.inView(row))
                    for (Span span : changes.of(before.frame().traces().get(row),
                            wanted.frame().traces().get(row))) {
                        background(gc, wanted, span, marks, layout.top(row), layout.rowHeight(row));
                        row(gc, wanted, row, span);
                    }
            int rows = layout.top(wanted.frame().traces().size());
            if (rows < layout.plotHeight())
                background(gc, wanted, new Span(0, width), marks, rows, layout.plotHeight() - rows);
        } finally {
            gc.dispose();
        }
    }

    private void row(GC gc, Shown wanted, int row, Span columns) {
        ChartLayout layout = wanted.layout();
        Trace trace = wanted.frame().traces().get(row);
        onRing(columns, layout.plotWidth(), (part, left) -> {
            gc.setClipping(left + part.from(), layout.top(row), part.to() - part.from(), layout.rowHeight(row));
            new RowPainter(gc, wanted.palette(), left, layout.plotWidth()).paint(trace, layout.top(row),
                    layout.rowHeight(row), trace.key().equals(wanted.selected()), part);
            gc.setClipping((Rectangle) null);
        });
    }

    private void background(GC gc, Shown wanted, Span columns, List<Integer> marks, int top, int height) {
        onRing(columns, wanted.layout().plotWidth(), (part, left) -> {
            gc.setBackground(new Color(wanted.palette().background()));
            gc.fillRectangle(left + part.from(), top, part.to() - part.from(), height);
            gc.setBackground(new Color(wanted.palette().grid())); // a line's ends are half a pixel
            for (int x : marks)
                if (x >= part.from() && x < part.to())
                    gc.fillRectangle(left + x, top, 1, height);
        });
    }

    /** Paints columns that are side by side in the ring. */
    @FunctionalInterface
    private interface Part {
        void paint(Span columns, int left);
    }

    /** Columns of the plot as one or two parts of the ring; {@code left} is where its column 0 would be. */
    private void onRing(Span columns, int width, Part part) {
        int seam = width - start;
        if (columns.from() < seam)
            part.paint(new Span(columns.from(), Math.min(columns.to(), seam)), start);
        if (columns.to() > seam)
            part.paint(new Span(Math.max(columns.from(), seam), columns.to()), start - width);
    }

    /** The columns of the marks of the time axis. */
    private static List<Integer> marks(Shown wanted) {
        int width = wanted.layout().plotWidth();
        return ChartPainter.ticks(wanted.frame(), width).stream()
                .map(tick -> ChartPainter.x(wanted.frame(), tick, width)).toList();
    }
}
