// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.simulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.complex.Complex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StationFieldTest {

    private static final int SAMPLES = 1 << 19;
    private static final int WINDOW = 4096;
    private static final int HX = 0;
    private static final int HY = 1;
    private static final int HZ = 2;
    private static final int EX = 3;
    private static final int EY = 4;

    @ParameterizedTest
    @ValueSource(strings = {"100", "100:1000,10:5000,1000"})
    void theImpedanceOfTheSeriesIsThatOfTheEarth(String layers) {
        LayeredEarth earth = LayeredEarth.parse(layers);
        double[][] fields = series(earth, 1 << 15, 7);

        int top = 4 * WINDOW / 10; // above it the fields fade out
        for (int low = 8; low < top; low += low / 2) {
            int high = Math.min(low + low / 2, top);
            Complex one = estimate(earth, fields[HY], fields[EX], low, high);
            Complex other = estimate(earth, fields[HX], fields[EY], low, high);

            assertEquals(1, one.getReal(), 0.02, "ex/hy over theory, lines from " + low);
            assertEquals(0, one.getImaginary(), 0.02, "lines from " + low);
            assertEquals(-1, other.getReal(), 0.02, "ey/hx over theory, lines from " + low);
            assertEquals(0, other.getImaginary(), 0.02, "lines from " + low);
        }
    }

    /** The average of measured over theoretical response in a band. */
    private static Complex estimate(LayeredEarth earth, double[] magnetic, double[] electric, int low, int high) {
        return CrossSpectra.response(magnetic, electric, WINDOW, low, high,
                k -> earth.impedance((double) k / WINDOW));
    }

    @Test
    void theMagneticSpectrumIsTheNaturalOne() {
        double[][] fields = series(LayeredEarth.parse("100"), 1 << 15, 3);

        for (int line : new int[] {20, 100, 400, 1200}) {
            double expected = NaturalSpectrum.density((double) line / WINDOW);
            assertEquals(1, CrossSpectra.density(fields[HX], WINDOW, line - 4, line + 5) / expected, 0.15);
            assertEquals(1, CrossSpectra.density(fields[HY], WINDOW, line - 4, line + 5) / expected, 0.15);
            assertEquals(0.1, CrossSpectra.density(fields[HZ], WINDOW, line - 4, line + 5) / expected, 0.015);
        }
    }

    @Test
    void theHorizontalComponentsAreIndependent() {
        double[][] fields = series(LayeredEarth.parse("100"), 1 << 12, 5);

        Complex response = CrossSpectra.response(fields[HX], fields[HY], WINDOW, 100, 1000, k -> Complex.ONE);

        assertTrue(response.abs() < 0.05, "" + response);
    }

    @Test
    void theSeriesHasNoSeams() {
        int taps = 256;
        double[][] fields = series(LayeredEarth.parse("100"), taps, 11);

        double seam = 0;
        double elsewhere = 0;
        for (int i = taps; i < SAMPLES; i++) {
            double step = Math.pow(fields[EX][i] - fields[EX][i - 1], 2);
            if (i % taps == 0) {
                seam += step * (taps - 1);
            } else {
                elsewhere += step;
            }
        }

        assertEquals(1, seam / elsewhere, 0.1);
    }

    @Test
    void theSameSeedMakesTheSameSeriesInPiecesOfAnySize() {
        StationField one = new StationField(1, LayeredEarth.parse("100"), 1, 1024, 42);
        StationField other = new StationField(1, LayeredEarth.parse("100"), 1, 1024, 42);
        double[][] whole = new double[5][5000];
        double[][] pieces = new double[5][5000];

        one.next(whole, 0, 5000);
        for (int done = 0; done < 5000; done += 8) {
            other.next(pieces, done, 8);
        }

        for (int part = 0; part < 5; part++) {
            assertArrayEquals(whole[part], pieces[part]);
        }
    }

    @Test
    void theDeadBandIsTheLowestPartBelowTheResonances() {
        assertTrue(NaturalSpectrum.density(0.001) > 10 * NaturalSpectrum.density(0.01));
        assertTrue(NaturalSpectrum.density(1.5) < NaturalSpectrum.density(0.1) / 10);
        assertTrue(NaturalSpectrum.density(7.83) > 2 * NaturalSpectrum.density(2));
        assertTrue(NaturalSpectrum.density(7.83) > 1.5 * NaturalSpectrum.density(11));
    }

    private static double[][] series(LayeredEarth earth, int taps, long seed) {
        double[][] fields = new double[5][SAMPLES];
        new StationField(1, earth, 1, taps, seed).next(fields, 0, SAMPLES);
        return fields;
    }
}
