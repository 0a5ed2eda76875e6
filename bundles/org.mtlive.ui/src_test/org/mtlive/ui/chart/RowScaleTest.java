// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;

class RowScaleTest {
    @Test
    void theScaleHoldsTheDataAndIsRound() {
        RowScale scale = RowScale.NONE.following(40, 46, true);

        assertEquals(new RowScale(43, 5, false), scale);
        assertEquals(0.0, scale.y(48, 100));
        assertEquals(100.0, scale.y(38, 100));
    }

    @Test
    void smallChangesDoNotMoveIt() {
        RowScale scale = RowScale.NONE.following(-3, 3, true);

        assertEquals(scale, scale.following(-2.5, 3.5, true));
        assertEquals(scale, scale.following(-4.4, 3, true));
    }

    @Test
    void itGrowsAtOnceAndShrinksWhenMostOfTheRowIsEmpty() {
        RowScale scale = RowScale.NONE.following(-3, 3, true);

        assertEquals(10, scale.following(-9, 9, true).half());
        assertEquals(1, scale.following(-0.9, 0.9, true).half());
    }

    @Test
    void nothingIsEverCutOffWhileItFollows() {
        Random random = new Random(7);
        RowScale scale = RowScale.NONE;
        for (int i = 0; i < 10_000; i++) {
            double middle = random.nextGaussian() * 1000;
            double size = Math.exp(random.nextGaussian() * 3);

            scale = scale.following(middle - size, middle + size, i % 2 == 0);

            assertTrue(scale.y(middle + size, 100) >= -1e-6 && scale.y(middle - size, 100) <= 100 + 1e-6,
                    scale + " for " + middle + " ± " + size);
        }
    }

    @Test
    void aChosenScaleStaysUntilItIsAutomaticAgain() {
        RowScale chosen = RowScale.NONE.following(-3, 3, true).stepped(true);

        assertEquals(2, chosen.half());
        assertEquals(2, chosen.following(-300, 300, true).half());
        assertEquals(500, chosen.automatic().following(-300, 300, true).half());
    }

    @Test
    void withoutDemeanTheMiddleIsZero() {
        assertEquals(new RowScale(0, 50, false), RowScale.NONE.following(40, 46, false));
    }

    @Test
    void aConstantHasAScale() {
        assertTrue(RowScale.NONE.following(7, 7, true).half() > 0);
        assertEquals(RowScale.NONE, RowScale.NONE.following(Double.NaN, Double.NaN, true));
    }
}
