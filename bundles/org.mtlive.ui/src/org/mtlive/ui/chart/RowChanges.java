// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.chart;

import java.util.ArrayList;
import java.util.List;

import org.mtlive.ui.chart.Trace.Span;

/**
 * Finds what of a row a picture does not have yet that was moved to the left by whole columns. Knows no SWT.
 */
final class RowChanges {
    /** Fewer unchanged columns than this between two changed ones are painted with them. */
    private static final int NEAR = 8;

    private final int width;
    private final int moved;
    private final boolean[] changed;

    /**
     * Compares nothing yet.
     *
     * @param width columns of the plot
     * @param moved by how many columns the picture was moved, 0 to {@code width}: so many at the right edge are new
     */
    RowChanges(int width, int moved) {
        this.width = width;
        this.moved = moved;
        changed = new boolean[width];
        mark(width - moved, width);
    }

    private RowChanges(RowChanges start) {
        width = start.width;
        moved = start.moved;
        changed = start.changed.clone();
    }

    /** Compares what all rows have behind them, such as the columns of the marks of the time axis. */
    void background(List<Integer> before, List<Integer> now) {
        for (int column : before)
            if (!now.contains(column - moved))
                mark(column - moved, column - moved + 1);
        for (int column : now)
            if (!before.contains(column + moved))
                mark(column, column + 1);
    }

    /** {@return the stretches of columns of a row that are to be painted, from the left} */
    List<Span> of(Trace before, Trace now) {
        if (!before.scale().equals(now.scale()) || before.bars().sparse() || now.bars().sparse()
                || before.bars().columns() != width || now.bars().columns() != width)
            return List.of(new Span(0, width));
        RowChanges row = new RowChanges(this);
        row.bars(before.bars(), now.bars());
        row.spans(before.gaps(), now.gaps());
        row.spans(before.clipped(), now.clipped());
        row.lag(before, now);
        return row.stretches();
    }

    private void bars(Bars before, Bars now) {
        for (int c = 0; c < width - moved; c++)
            if (differ(before.min(c + moved), now.min(c)) || differ(before.max(c + moved), now.max(c)))
                mark(c, c + 2); // the next bar reaches to this one
        if (moved > 0 && moved < width)
            mark(0, 1); // it reached to one that is gone
    }

    private static boolean differ(double a, double b) {
        return a != b && !(Double.isNaN(a) && Double.isNaN(b));
    }

    private void spans(List<Span> before, List<Span> now) {
        boolean[] differs = new boolean[width];
        toggle(differs, before, moved);
        toggle(differs, now, 0);
        for (int c = 0; c < width; c++)
            changed[c] |= differs[c];
    }

    private void toggle(boolean[] columns, List<Span> spans, int left) {
        boolean[] covered = new boolean[width];
        for (Span span : spans)
            for (int c = Math.max(0, span.from() - left); c < Math.min(width,
                    Math.max(span.to(), span.from() + 1) - left); c++)
                covered[c] = true;
        for (int c = 0; c < width; c++)
            columns[c] ^= covered[c];
    }

    /** The band stays at the right edge. */
    private void lag(Trace before, Trace now) {
        mark(Math.min(now.lagFrom(width), before.lagFrom(width) - moved), width);
    }

    private void mark(int from, int to) {
        for (int c = Math.max(0, from); c < Math.min(width, to); c++)
            changed[c] = true;
    }

    private List<Span> stretches() {
        List<Span> stretches = new ArrayList<>();
        for (int c = 0; c < width; c++)
            if (changed[c]) {
                boolean near = !stretches.isEmpty() && c - stretches.getLast().to() < NEAR;
                int from = near ? stretches.removeLast().from() : c;
                stretches.add(new Span(from, c + 1));
            }
        return stretches;
    }
}
