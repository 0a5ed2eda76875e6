// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.simulator;

import java.util.function.DoubleFunction;

import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;

/**
 * A real filter of finite length with a wanted response, ready for fast convolution.
 *
 * <p>Made by frequency sampling (A. V. Oppenheim, R. W. Schafer, Discrete-Time Signal Processing, section 7): the
 * response is exact at the multiples of {@code rate / taps} and interpolated between them, so it is right where the
 * wanted one is smooth at that scale. Delayed by half its length, because a wanted response need not be causal.
 */
final class FirKernel {

    /** {@code [0 real, 1 imaginary][2 * taps]}: the transform of the filter, zero-padded to twice its length. */
    private final double[][] transform;

    private FirKernel(double[][] transform) {
        this.transform = transform;
    }

    /**
     * Makes a filter.
     *
     * @param taps    length, a power of two
     * @param rateHz  samples a second
     * @param wanted  response at a frequency above 0 and up to half the rate, time dependence {@code exp(+i w t)}
     * @return the filter; its response at zero is the real part of the lowest one wanted
     */
    static FirKernel of(int taps, double rateHz, DoubleFunction<Complex> wanted) {
        double[][] response = new double[2][taps];
        for (int k = 1; k <= taps / 2; k++) {
            Complex value = wanted.apply(k * rateHz / taps);
            response[0][k] = value.getReal();
            response[0][taps - k] = value.getReal();
            if (k < taps / 2) {
                response[1][k] = value.getImaginary();
                response[1][taps - k] = -value.getImaginary();
            }
        }
        response[0][0] = response[0][1];
        FastFourierTransformer.transformInPlace(response, DftNormalization.STANDARD, TransformType.INVERSE);
        double[][] padded = new double[2][2 * taps];
        System.arraycopy(response[0], taps / 2, padded[0], 0, taps / 2);
        System.arraycopy(response[0], 0, padded[0], taps / 2, taps / 2);
        FastFourierTransformer.transformInPlace(padded, DftNormalization.STANDARD, TransformType.FORWARD);
        return new FirKernel(padded);
    }

    /** Length of the filter. */
    int taps() {
        return transform[0].length / 2;
    }

    /**
     * Convolves in the frequency domain.
     *
     * @param signal {@code [0 real, 1 imaginary][2 * taps]}: transform of a complex signal; not changed
     * @return the filtered signal in the time domain, same shape, new
     */
    double[][] filter(double[][] signal) {
        int length = transform[0].length;
        double[][] product = new double[2][length];
        for (int k = 0; k < length; k++) {
            product[0][k] = signal[0][k] * transform[0][k] - signal[1][k] * transform[1][k];
            product[1][k] = signal[0][k] * transform[1][k] + signal[1][k] * transform[0][k];
        }
        FastFourierTransformer.transformInPlace(product, DftNormalization.STANDARD, TransformType.INVERSE);
        return product;
    }
}
