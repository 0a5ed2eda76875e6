// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ChartLayoutTest {
    @Test
    void rowsShareTheHeightWithoutHoles() {
        ChartLayout layout = new ChartLayout(1000, 538, 7, 1, 0);

        assertEquals(0, layout.top(0));
        assertEquals(layout.plotHeight(), layout.top(7));
        for (int row = 0; row < 7; row++)
            assertEquals(row, layout.rowAt(layout.top(row)));
    }

    @Test
    void manyRowsAreScrolledInsteadOfBecomingUnreadable() {
        ChartLayout layout = new ChartLayout(1000, 338, 100, 1, 180);

        assertTrue(layout.rowHeight(0) >= ChartLayout.LEAST_ROW);
        assertEquals(10, layout.rowAt(0));
        assertEquals(-1, layout.rowAt(layout.plotHeight()));
    }

    @Test
    void fewRowsAreNotBlownUpWhenThereIsToBeRoomForMore() {
        ChartLayout layout = new ChartLayout(1000, 838, 2, 8, 0);

        assertEquals(100, layout.rowHeight(0));
        assertEquals(-1, layout.rowAt(700));
    }

    @Test
    void aChartThatIsTooSmallStillHasAPlot() {
        ChartLayout layout = new ChartLayout(10, 10, 3, 1, 0);

        assertEquals(1, layout.plotWidth());
        assertEquals(1, layout.plotHeight());
    }
}
