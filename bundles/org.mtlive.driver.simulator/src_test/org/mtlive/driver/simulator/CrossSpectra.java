// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.simulator;

import java.util.function.IntFunction;

import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;

/** A plain estimate of transfer functions: averaged spectra of half-overlapping Hann windows (Welch's method). */
final class CrossSpectra {

    private CrossSpectra() {
    }

    /**
     * Estimates the response from input to output in a band.
     *
     * @param lowBin  first line of the band
     * @param highBin after the last
     * @param weight  divides each line before averaging, so that the response may vary over the band
     */
    static Complex response(double[] input, double[] output, int window, int lowBin, int highBin,
            IntFunction<Complex> weight) {
        Complex cross = Complex.ZERO;
        double power = 0;
        for (int first = 0; first + window <= input.length; first += window / 2) {
            double[][] in = transform(input, first, window);
            double[][] out = transform(output, first, window);
            for (int k = lowBin; k < highBin; k++) {
                Complex i = new Complex(in[0][k], in[1][k]).multiply(weight.apply(k));
                cross = cross.add(new Complex(out[0][k], out[1][k]).multiply(i.conjugate()));
                power += i.abs() * i.abs();
            }
        }
        return cross.divide(power);
    }

    /** One-sided amplitude density averaged over a band, for a rate of 1 Hz. */
    static double density(double[] series, int window, int lowBin, int highBin) {
        double power = 0;
        int count = 0;
        for (int first = 0; first + window <= series.length; first += window / 2) {
            double[][] lines = transform(series, first, window);
            for (int k = lowBin; k < highBin; k++) {
                power += lines[0][k] * lines[0][k] + lines[1][k] * lines[1][k];
                count++;
            }
        }
        return Math.sqrt(2 * power / count / (window * 3.0 / 8));
    }

    private static double[][] transform(double[] series, int first, int window) {
        double[][] lines = new double[2][window];
        for (int i = 0; i < window; i++) {
            lines[0][i] = series[first + i] * (0.5 - 0.5 * Math.cos(2 * Math.PI * i / window));
        }
        FastFourierTransformer.transformInPlace(lines, DftNormalization.STANDARD, TransformType.FORWARD);
        return lines;
    }
}
