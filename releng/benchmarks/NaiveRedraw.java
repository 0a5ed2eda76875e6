// SPDX-License-Identifier: EPL-2.0

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/**
 * What a redraw costs that paints every sample: the reference for the traces of the window, which paint a bar for each
 * column of pixels. Prints JSON. Run from source, with SWT on the class path; see {@code workbench.py}.
 *
 * <pre>java -cp swt.jar NaiveRedraw.java ROWS SAMPLES WIDTH HEIGHT REDRAWS</pre>
 */
final class NaiveRedraw {

    private final int[][] points;
    private final long[] nanos;
    private int done;

    private NaiveRedraw(int rows, int samples, int width, int height, int redraws) {
        points = new int[rows][2 * samples];
        nanos = new long[redraws];
        Random random = new Random(1);
        double rowHeight = (double) height / rows;
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < samples; i++) {
                points[row][2 * i] = (int) ((long) i * width / samples);
                double noise = Math.clamp(random.nextGaussian() / 6, -0.5, 0.5);
                points[row][2 * i + 1] = (int) ((row + 0.5 + noise) * rowHeight);
            }
        }
    }

    public static void main(String[] arguments) {
        int[] n = Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        NaiveRedraw naive = new NaiveRedraw(n[0], n[1], n[2], n[3], n[4]);
        Display display = new Display();
        Shell shell = new Shell(display, SWT.NO_TRIM);
        Canvas canvas = new Canvas(shell, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        shell.setSize(n[2], n[3]);
        canvas.setSize(n[2], n[3]);
        canvas.addListener(SWT.Paint, event -> naive.paint(event.gc, n[2], n[3]));
        shell.open();
        while (naive.done < naive.nanos.length) {
            canvas.redraw();
            canvas.update();
            while (display.readAndDispatch()) {
                // until the picture is out
            }
        }
        display.dispose();
        Arrays.sort(naive.nanos);
        System.out.printf(Locale.ROOT, "{\"redraw_p50_ms\": %.1f, \"redraw_p95_ms\": %.1f}%n",
                naive.nanos[n[4] / 2] / 1e6, naive.nanos[n[4] * 95 / 100] / 1e6);
    }

    private void paint(GC gc, int width, int height) {
        if (done == nanos.length) {
            return;
        }
        long start = System.nanoTime();
        gc.setBackground(gc.getDevice().getSystemColor(SWT.COLOR_WHITE));
        gc.fillRectangle(0, 0, width, height);
        gc.setForeground(gc.getDevice().getSystemColor(SWT.COLOR_BLUE));
        for (int[] row : points) {
            gc.drawPolyline(row);
        }
        nanos[done++] = System.nanoTime() - start;
    }
}
