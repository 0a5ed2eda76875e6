// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mtlive.ui.Palette;
import org.mtlive.ui.chart.Trace.Span;

/** On the display of the tests: a picture that was moved has to be the one that is painted anew, pixel by pixel. */
@Timeout(60)
class PlotPictureTest {
    private static final long SECOND = 1_000_000_000L;
    private static final int COLUMNS = 320;
    private static final long COLUMN = 60 * SECOND / COLUMNS;
    private final Display display = new Display();
    private final Random random = new Random(7);
    private final List<Span> holes = new ArrayList<>();
    private final ChartLayout layout = new ChartLayout(ChartLayout.LABELS + COLUMNS + 4, 238, 4, 5, 0);

    @AfterEach
    void close() {
        display.dispose();
    }

    @Test
    void aPictureThatFollowsIsTheOneThatIsPaintedAnew() {
        PlotPicture followed = new PlotPicture(display);
        int end = 500;

        for (int frame = 0; frame < 100; frame++) { // more than once round
            end += random.nextInt(12);
            if (random.nextInt(8) == 0)
                holes.add(new Span(end - 3, end + 2));
            ChartFrame next = frame(end, random.nextInt(10) == 0 ? 2 : 1, random.nextInt(20));

            int[] moved = pixels(followed, next, layout, "a1", Palette.light());

            PlotPicture anew = new PlotPicture(display);
            assertArrayEquals(pixels(anew, next, layout, "a1", Palette.light()), moved, "frame " + frame);
            anew.dispose();
        }
        followed.dispose();
    }

    @Test
    void coloursSelectionAndSizeArePaintedAnew() {
        PlotPicture picture = new PlotPicture(display);
        ChartFrame frame = frame(500, 1, 5);
        int[] first = pixels(picture, frame, layout, "", Palette.light());

        int[] selected = pixels(picture, frame, layout, "a2", Palette.light());
        int[] dark = pixels(picture, frame, layout, "a2", Palette.dark());
        int[] scrolled = pixels(picture, frame, new ChartLayout(layout.width(), layout.height(), 4, 5, 9), "a2",
                Palette.dark());

        assertFalse(Arrays.equals(first, selected));
        assertFalse(Arrays.equals(selected, dark));
        assertFalse(Arrays.equals(dark, scrolled));
        picture.dispose();
    }

    /** Four rows whose newest column is {@code end}, at a window that ends some columns later. */
    private ChartFrame frame(int end, double half, int lagColumns) {
        long right = (end + lagColumns) * COLUMN;
        TimeWindow window = TimeWindow.stepping(right, 60 * SECOND, COLUMNS);
        int first = Math.toIntExact(Math.round((double) window.startNanos() / COLUMN));
        List<Trace> rows = new ArrayList<>();
        for (int row = 0; row < 4; row++) {
            Bars bars = new Bars(COLUMNS, false);
            for (int c = Math.max(first, 0); c < end - row; c++) {
                double low = Math.sin(c * 0.37 + row) - (c == 497 ? 0.5 * c / end : 0);
                bars.add(c - first + 0.5, low, low + 0.2 + 0.1 * Math.cos(c * 1.7));
            }
            List<Span> gaps = holes.stream().map(hole -> new Span(hole.from() - first, hole.to() - first)).toList();
            List<Span> clipped = row == 1 && end > 540 ? List.of(new Span(540 - first, 543 - first)) : List.of();
            rows.add(new Trace("a" + row, "hx", "", "nT", row == 2 ? "ex" : "hx", bars,
                    new RowScale(0, row == 3 ? half : 1.5, false), gaps, clipped, end - row - first, 0,
                    lagColumns == 0 ? "" : lagColumns + " s"));
        }
        return new ChartFrame(window, COLUMNS, rows, 5, "", "");
    }

    private int[] pixels(PlotPicture picture, ChartFrame frame, ChartLayout layout, String selected,
            Palette palette) {
        Image screen = new Image(display, COLUMNS, layout.plotHeight());
        GC gc = new GC(screen);
        picture.draw(gc, 0, new PlotPicture.Shown(frame, layout, selected, palette));
        gc.dispose();
        ImageData data = screen.getImageData();
        screen.dispose();
        int[] pixels = new int[data.width * data.height];
        for (int y = 0; y < data.height; y++)
            data.getPixels(0, y, data.width, pixels, y * data.width);
        return pixels;
    }
}
