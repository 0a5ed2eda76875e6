// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.internal;

import java.util.function.DoubleFunction;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;
import org.mtlive.mth5.Complex;

/** Divides the spectrum of a window by a response. The rules are in {@code FilterChain.toPhysical}. */
public final class Deconvolution {
    /** Below this part of the greatest response a spectral line is taken as not transmitted. */
    private static final double FLOOR = 1e-12;

    private Deconvolution() {
    }

    /**
     * Undoes a response.
     *
     * @param samples the window; overwritten with the result
     * @param sampleRateHz samples per second
     * @param response response at a frequency in hertz
     * @param knowsZero whether the response at zero frequency may be used
     * @return {@code samples}
     */
    public static double[] apply(double[] samples, double sampleRateHz, DoubleFunction<Complex> response,
            boolean knowsZero) {
        int size = Math.max(2, Integer.highestOneBit(Math.max(1, samples.length - 1)) * 2);
        double mean = mean(samples);
        double[] re = new double[size];
        double[] im = new double[size];
        for (int i = 0; i < samples.length; i++) {
            re[i] = Double.isNaN(samples[i]) ? 0 : samples[i] - mean;
        }
        FastFourierTransformer.transformInPlace(new double[][] {re, im}, DftNormalization.STANDARD,
                TransformType.FORWARD);
        divide(re, im, lines(size, sampleRateHz, response));
        FastFourierTransformer.transformInPlace(new double[][] {re, im}, DftNormalization.STANDARD,
                TransformType.INVERSE);
        double offset = offset(mean, response, knowsZero);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = Double.isNaN(samples[i]) ? Double.NaN : re[i] + offset;
        }
        return samples;
    }

    private static Complex[] lines(int size, double sampleRateHz, DoubleFunction<Complex> response) {
        Complex[] lines = new Complex[size / 2 + 1];
        for (int k = 1; k < lines.length; k++) {
            lines[k] = response.apply(k * sampleRateHz / size);
        }
        lines[0] = Complex.ZERO;
        return lines;
    }

    /** The line at half the sample rate has to stay real, or the result would not be. */
    private static void divide(double[] re, double[] im, Complex[] lines) {
        double floor = 0;
        for (Complex line : lines) {
            floor = line.isFinite() ? Math.max(floor, line.abs()) : floor;
        }
        floor *= FLOOR;
        int size = re.length;
        for (int k = 0; k < lines.length; k++) {
            boolean passes = lines[k].isFinite() && lines[k].abs() > floor;
            Complex quotient = passes ? new Complex(re[k], im[k]).dividedBy(lines[k]) : Complex.ZERO;
            boolean isReal = k == 0 || k == size / 2;
            re[k] = quotient.re();
            im[k] = isReal ? 0 : quotient.im();
            if (!isReal) {
                re[size - k] = re[k];
                im[size - k] = -im[k];
            }
        }
    }

    private static double offset(double mean, DoubleFunction<Complex> response, boolean knowsZero) {
        Complex atZero = knowsZero ? response.apply(0) : Complex.ZERO;
        return atZero.isFinite() && atZero.re() != 0 ? mean / atZero.re() : 0;
    }

    private static double mean(double[] samples) {
        double sum = 0;
        int count = 0;
        for (double sample : samples) {
            if (!Double.isNaN(sample)) {
                sum += sample;
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }
}
