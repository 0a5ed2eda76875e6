// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

class RobustLineTest {

    @Test
    void aLineWithoutNoiseIsFoundExactly() {
        RobustLine line = RobustLine.through(new double[] {0, 1, 2, 5}, new double[] {3, 5, 7, 13});

        assertEquals(2, line.slope(), 1e-12);
        assertEquals(3, line.intercept(), 1e-12);
        assertEquals(0, line.residual(), 1e-12);
        assertEquals(4, line.points());
    }

    @Test
    void aFifthOfWildPointsDoesNotBendIt() {
        double[] x = new double[200];
        double[] y = new double[200];
        Random random = new Random(5);
        for (int i = 0; i < x.length; i++) {
            x[i] = i;
            y[i] = 0.5 * i + 0.01 * random.nextGaussian() + (i % 5 == 0 ? 100 : 0);
        }

        RobustLine line = RobustLine.through(x, y);

        assertEquals(0.5, line.slope(), 0.001);
        assertEquals(0.01, line.residual(), 0.005);
    }

    @Test
    void ofVeryManyPointsEvenlyPickedOnesCount() {
        double[] x = new double[100_000];
        Arrays.setAll(x, i -> i);

        RobustLine line = RobustLine.through(x, Arrays.stream(x).map(value -> 1 - 3 * value).toArray());

        assertEquals(-3, line.slope(), 1e-12);
        assertEquals(RobustLine.MOST_POINTS, line.points());
    }

    @Test
    void onePlaceIsNoLine() {
        assertThrows(IllegalArgumentException.class, () -> RobustLine.through(new double[1], new double[1]));
        assertThrows(IllegalArgumentException.class, () -> RobustLine.through(new double[3], new double[3]));
        assertThrows(IllegalArgumentException.class, () -> RobustLine.through(new double[3], new double[2]));
    }
}
