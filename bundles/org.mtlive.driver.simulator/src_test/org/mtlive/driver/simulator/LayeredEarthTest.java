// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.apache.commons.math3.complex.Complex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayeredEarthTest {

    @ParameterizedTest
    @ValueSource(doubles = {1e-5, 0.01, 1, 1000, 1e5})
    void aHalfSpaceHasItsResistivityAndAPhaseOf45Degrees(double frequencyHz) {
        Complex z = LayeredEarth.parse("100").impedance(frequencyHz);

        assertEquals(100, apparentResistivity(z, frequencyHz), 1e-6);
        assertEquals(45, Math.toDegrees(z.getArgument()), 1e-9);
    }

    @Test
    void equalLayersAreAHalfSpace() {
        Complex z = LayeredEarth.parse("30:100,30:2000,30").impedance(0.3);

        assertEquals(30, apparentResistivity(z, 0.3), 1e-9);
    }

    @Test
    void highFrequenciesSeeTheTopAndLowOnesTheBottom() {
        LayeredEarth earth = LayeredEarth.parse("100:1000,10:5000,1000");

        assertEquals(100, apparentResistivity(earth.impedance(1e4), 1e4), 0.1);
        assertEquals(1000, apparentResistivity(earth.impedance(1e-7), 1e-7), 20);
    }

    /** Two layers have a closed form: {@code Z = Z1 (Z2 + Z1 tanh kh) / (Z1 + Z2 tanh kh)}. */
    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.1, 10})
    void twoLayersAgreeWithTheClosedForm(double frequencyHz) {
        Complex z1 = LayeredEarth.parse("50").impedance(frequencyHz);
        Complex z2 = LayeredEarth.parse("5").impedance(frequencyHz);
        Complex kh = new Complex(0, 2 * Math.PI * frequencyHz * 4e-7 * Math.PI / 50).sqrt().multiply(2000);
        Complex expected = z1.multiply(z2.add(z1.multiply(kh.tanh()))).divide(z1.add(z2.multiply(kh.tanh())));

        Complex z = LayeredEarth.parse("50:2000,5").impedance(frequencyHz);

        assertEquals(expected.getReal(), z.getReal(), 1e-9 * expected.abs());
        assertEquals(expected.getImaginary(), z.getImaginary(), 1e-9 * expected.abs());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "100:1000", "100,10", "-1", "0:10,5", "1:2:3", "1:-2,3", "NaN"})
    void anythingElseIsAnError(String text) {
        assertThrows(IllegalArgumentException.class, () -> LayeredEarth.parse(text));
    }

    private static double apparentResistivity(Complex z, double frequencyHz) {
        return z.abs() * z.abs() / (5 * frequencyHz);
    }
}
