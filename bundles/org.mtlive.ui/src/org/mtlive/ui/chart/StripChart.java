// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.chart;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.mtlive.ui.Palette;

/**
 * Traces above each other on one time axis. It paints the newest {@link ChartFrame} and tells a
 * {@link ChartListener} what the user wants; it decides nothing. UI thread.
 */
public final class StripChart {
    private static final double WHEEL = 1.25;
    private static final double STEP = 0.1;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private final Canvas canvas;
    private final ChartListener listener;
    private final PlotPicture picture;
    private ChartFrame frame;
    private String selected = "";
    private Painted painted = (nanos, cpuNanos) -> { };
    private Point cursor = new Point(-1, -1);
    private int dragX = -1;

    /**
     * Makes a chart that shows a message.
     *
     * @param parent   where it goes
     * @param listener hears what the user does
     * @param message  shown until the first frame
     */
    public StripChart(Composite parent, ChartListener listener, String message) {
        this.listener = Objects.requireNonNull(listener, "listener");
        frame = ChartFrame.empty(message);
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | SWT.V_SCROLL);
        picture = new PlotPicture(canvas.getDisplay());
        canvas.addListener(SWT.Dispose, e -> picture.dispose());
        canvas.addListener(SWT.Paint, this::paint);
        canvas.addListener(SWT.Resize, e -> {
            scrollRange();
            listener.resized(layout().plotWidth());
        });
        canvas.getVerticalBar().addListener(SWT.Selection, e -> canvas.redraw());
        canvas.getVerticalBar().setVisible(false);
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.Traverse, e -> e.doit = e.detail != SWT.TRAVERSE_ARROW_NEXT
                && e.detail != SWT.TRAVERSE_ARROW_PREVIOUS);
        mouse();
    }

    private void mouse() {
        canvas.addListener(SWT.MouseWheel, this::wheel);
        canvas.addListener(SWT.MouseHorizontalWheel, e -> listener.panned(-Math.signum(e.count) * STEP));
        canvas.addListener(SWT.MouseDown, e -> {
            canvas.setFocus();
            if (e.button == 1) {
                dragX = e.x >= ChartLayout.LABELS ? e.x : -1;
                int row = layout().rowAt(e.y);
                choose(row < 0 ? "" : frame.traces().get(row).key());
                if (row >= 0 && dragX >= 0)
                    listener.clicked(frame.window().nanosAt(e.x - ChartLayout.LABELS, layout().plotWidth())
                            + frame.traces().get(row).shiftNanos());
            }
        });
        canvas.addListener(SWT.MouseUp, e -> dragX = -1);
        canvas.addListener(SWT.MouseMove, e -> {
            if (dragX >= 0 && e.x != dragX) {
                listener.panned((double) (dragX - e.x) / layout().plotWidth());
                dragX = e.x;
            }
            point(new Point(e.x, e.y));
        });
        canvas.addListener(SWT.MouseExit, e -> point(new Point(-1, -1)));
    }

    private void point(Point place) {
        cursor = place;
        redrawPlot();
    }

    private ChartLayout layout() {
        Rectangle area = canvas.getClientArea();
        ScrollBar bar = canvas.getVerticalBar();
        return new ChartLayout(area.width, area.height, frame.traces().size(), frame.leastRows(),
                bar.getVisible() ? bar.getSelection() : 0);
    }

    /** {@return the widget, for laying it out} */
    public Control control() {
        return canvas;
    }

    /** {@return the width of the plot, pixels} */
    public int columns() {
        return layout().plotWidth();
    }

    /** {@return how many rows are in view, at least in part} */
    public int rowsInView() {
        ChartLayout layout = layout();
        return (int) IntStream.range(0, frame.traces().size()).filter(layout::inView).count();
    }

    /** {@return what is shown} */
    public ChartFrame frame() {
        return frame;
    }

    /**
     * Shows another picture.
     *
     * @param next the picture
     */
    public void show(ChartFrame next) {
        boolean sameLabels = sameLabels(frame.traces(), next.traces());
        frame = next;
        if (sameLabels) {
            redrawPlot();
        } else {
            scrollRange();
            canvas.redraw();
        }
    }

    private static boolean sameLabels(List<Trace> a, List<Trace> b) {
        if (a.size() != b.size() || a.isEmpty())
            return false;
        for (int i = 0; i < a.size(); i++)
            if (!a.get(i).key().equals(b.get(i).key()) || !a.get(i).detail().equals(b.get(i).detail())
                    || !a.get(i).unit().equals(b.get(i).unit()) || a.get(i).scale().half() != b.get(i).scale().half()
                    || a.get(i).scale().fixed() != b.get(i).scale().fixed())
                return false;
        return true;
    }

    private void redrawPlot() {
        Rectangle area = canvas.getClientArea();
        canvas.redraw(ChartLayout.LABELS, 0, Math.max(1, area.width - ChartLayout.LABELS), area.height, false);
    }

    private void scrollRange() {
        Rectangle area = canvas.getClientArea();
        ChartLayout all = new ChartLayout(area.width, area.height, frame.traces().size(),
                frame.leastRows(), 0);
        ScrollBar bar = canvas.getVerticalBar();
        boolean needed = all.rowsHeight() > all.plotHeight();
        if (needed != bar.getVisible())
            bar.setVisible(needed);
        if (needed)
            bar.setValues(Math.min(bar.getSelection(), all.rowsHeight() - all.plotHeight()), 0, all.rowsHeight(),
                    all.plotHeight(), ChartLayout.LEAST_ROW, all.plotHeight());
    }

    /**
     * Highlights a row; listeners are not called.
     *
     * @param key of the row; another or empty text for none
     */
    public void setSelected(String key) {
        if (!selected.equals(key)) {
            selected = key;
            canvas.redraw();
        }
    }

    /** Hears of redraws, on the UI thread. */
    @FunctionalInterface
    public interface Painted {
        /**
         * A redraw is done.
         *
         * @param nanos    how long it took, nanoseconds
         * @param cpuNanos how much of that the thread had a processor
         */
        void painted(long nanos, long cpuNanos);
    }

    /**
     * Is told after each redraw.
     *
     * @param listener called on the UI thread
     */
    public void onPainted(Painted listener) {
        painted = listener;
    }

    private void choose(String key) {
        setSelected(key);
        listener.selected(key);
    }

    private void paint(Event event) {
        long start = System.nanoTime();
        long cpuStart = THREADS.getCurrentThreadCpuTime();
        ChartLayout layout = layout();
        ChartPainter painter = new ChartPainter(event.gc, Palette.of(canvas), frame, layout);
        if (frame.traces().isEmpty()) {
            painter.message();
            return;
        }
        if (event.x < ChartLayout.LABELS)
            painter.labels(selected);
        painter.plot(picture, selected);
        if (cursor.x >= 0 && dragX < 0)
            painter.cursor(cursor.x, layout.rowAt(cursor.y));
        painted.painted(System.nanoTime() - start, THREADS.getCurrentThreadCpuTime() - cpuStart);
    }

    private void wheel(Event event) {
        event.doit = false;
        ChartLayout layout = layout();
        int turns = event.count > 0 ? 1 : -1;
        if (event.x < ChartLayout.LABELS)
            scroll(-turns * 3 * ChartLayout.LEAST_ROW);
        else if ((event.stateMask & SWT.SHIFT) != 0)
            listener.panned(-turns * STEP);
        else
            listener.zoomed(turns > 0 ? 1 / WHEEL : WHEEL,
                    (double) (event.x - ChartLayout.LABELS) / layout.plotWidth());
    }

    private void scroll(int by) {
        ScrollBar bar = canvas.getVerticalBar();
        if (bar.getVisible()) {
            bar.setSelection(bar.getSelection() + by);
            canvas.redraw();
        }
    }

    private void key(Event event) {
        boolean far = (event.stateMask & SWT.SHIFT) != 0;
        switch (event.keyCode) {
            case SWT.ARROW_LEFT -> listener.panned(far ? -0.5 : -STEP);
            case SWT.ARROW_RIGHT -> listener.panned(far ? 0.5 : STEP);
            case SWT.PAGE_UP -> listener.panned(-1);
            case SWT.PAGE_DOWN -> listener.panned(1);
            case SWT.ARROW_UP -> step(-1);
            case SWT.ARROW_DOWN -> step(1);
            case SWT.ESC -> choose("");
            case '+', '=', SWT.KEYPAD_ADD -> listener.zoomed(1 / WHEEL, 0.5);
            case '-', SWT.KEYPAD_SUBTRACT -> listener.zoomed(WHEEL, 0.5);
            default -> {
                if (!listener.key(event.character, event.keyCode, event.stateMask))
                    return;
            }
        }
        event.doit = false;
    }

    private void step(int by) {
        List<String> keys = frame.traces().stream().map(Trace::key).toList();
        if (keys.isEmpty())
            return;
        int now = keys.indexOf(selected);
        int next = now < 0 ? (by > 0 ? 0 : keys.size() - 1) : Math.clamp(now + by, 0, keys.size() - 1);
        choose(keys.get(next));
        ChartLayout layout = layout();
        if (layout.top(next) < 0)
            scroll(layout.top(next));
        else if (layout.top(next + 1) > layout.plotHeight())
            scroll(layout.top(next + 1) - layout.plotHeight());
    }
}
