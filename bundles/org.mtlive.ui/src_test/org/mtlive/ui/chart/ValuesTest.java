// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {
    @ParameterizedTest
    @CsvSource({"0.9, 1", "1, 1", "1.01, 2", "2.2, 5", "5.1, 10", "0.03, 0.05", "7e9, 1e10"})
    void scalesAreRoundedUp(double value, double round) {
        assertEquals(round, Values.roundUp(value), round * 1e-9);
    }

    @Test
    void scalesGoUpAndDownTheRow() {
        double value = 1;
        for (double wanted : new double[] {2, 5, 10, 20, 50}) {
            double next = Values.next(value, true);
            assertEquals(wanted, next, 1e-9);
            assertEquals(value, Values.next(next, false), 1e-9);
            value = next;
        }
    }

    @ParameterizedTest
    @CsvSource({"1.23456, 1.235", "-0.0123456, -0.01235", "45123.4, '45,123'", "0, 0", "3.2e9, 3.200e+09", "NaN, –"})
    void valuesHaveAsManyDigitsAsAChartShows(double value, String text) {
        assertEquals(text, Values.format(value));
    }

    @Test
    void unitsOfTheStandardAreWrittenAsUsual() {
        assertEquals("5 mV/km", Values.rounded(5, "milliVolt per kilometer"));
        assertEquals("0.05 nT", Values.rounded(0.05, "nanoTesla"));
        assertEquals("7.000 furlong", Values.format(7, "furlong"));
        assertEquals("2", Values.rounded(2, "unitless"));
    }
}
