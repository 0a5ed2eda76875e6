// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.mtlive.ui.chart.Trace.Span;

class RowChangesTest {
    private static final int WIDTH = 100;

    @Test
    void onlyTheNewColumnsOfARowThatMovedAreToBePainted() {
        Trace before = row(0, WIDTH, List.of());
        Trace now = row(5, WIDTH + 5, List.of());

        assertEquals(List.of(new Span(0, 1), new Span(95, 100)), new RowChanges(WIDTH, 5).of(before, now));
    }

    @Test
    void whatDidNotMoveIsNotPainted() {
        Trace row = row(0, WIDTH, List.of(new Span(20, 30)));

        assertEquals(List.of(), new RowChanges(WIDTH, 0).of(row, row));
    }

    @Test
    void aGapThatIsNewAndTheBarAfterAChangedOneArePainted() {
        Trace before = row(0, WIDTH, List.of());
        Trace now = row(0, WIDTH - 40, List.of(new Span(20, 30)));

        assertEquals(List.of(new Span(20, 30), new Span(60, 100)), new RowChanges(WIDTH, 0).of(before, now));
    }

    @Test
    void marksOfTheTimeAxisThatComeOrGoArePainted() {
        Trace before = row(0, WIDTH, List.of());
        Trace now = row(5, WIDTH + 5, List.of());
        RowChanges changes = new RowChanges(WIDTH, 5);

        changes.background(List.of(25, 50), List.of(20, 46));

        assertEquals(List.of(new Span(0, 1), new Span(45, 47), new Span(95, 100)), changes.of(before, now));
    }

    @Test
    void anotherScaleIsPaintedWhole() {
        Trace before = row(0, WIDTH, List.of());
        Trace now = new Trace(before.key(), "", "", "", "hx", before.bars(), new RowScale(0, 3, false), List.of(),
                List.of(), WIDTH, 0, "");

        assertEquals(List.of(new Span(0, WIDTH)), new RowChanges(WIDTH, 0).of(before, now));
    }

    /** A row that shows samples {@code from} on, as far as there are some before {@code end}. */
    private static Trace row(int from, int end, List<Span> gaps) {
        Bars bars = new Bars(WIDTH, false);
        IntStream.range(from, Math.min(end, from + WIDTH)).forEach(n -> bars.add(n - from, n % 7, n % 7 + 1));
        return new Trace("a", "", "", "", "hx", bars, new RowScale(0, 10, false), gaps, List.of(), WIDTH, 0, "");
    }
}
