// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BarsTest {
    @Test
    void aColumnKeepsTheExtremesOfAllThatFallsIntoIt() {
        Bars bars = new Bars(3, false);

        bars.add(1.0, -1, 1);
        bars.add(1.9, 0, 77);
        bars.add(2, 5, 5);

        assertEquals(-1, bars.min(1));
        assertEquals(77, bars.max(1));
        assertEquals(5, bars.min(2));
        assertTrue(Double.isNaN(bars.min(0)));
        assertEquals(-1, bars.lowest());
        assertEquals(77, bars.highest());
    }

    @Test
    void whatIsOutsideOrNoNumberIsNothing() {
        Bars bars = new Bars(2, false);

        bars.add(-0.1, 1, 1);
        bars.add(2, 1, 1);
        bars.add(0, Double.NaN, Double.NaN);

        assertTrue(Double.isNaN(bars.lowest()) && Double.isNaN(bars.highest()));
    }
}
