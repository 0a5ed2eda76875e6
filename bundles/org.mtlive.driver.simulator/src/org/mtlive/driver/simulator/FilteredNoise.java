// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.simulator;

import java.util.List;
import java.util.random.RandomGenerator;

import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;

/**
 * Two independent endless series of white Gaussian noise, each seen through several filters at once: the first series
 * is the real part, the second the imaginary part of one complex series, which real filters keep apart.
 *
 * <p>Design note: fast convolution by overlap-add, a block of white noise as long as the filter at a time, the tail of
 * one block added to the next. The result is exactly that of one endless convolution: stationary, without seams, and
 * the same whatever the batch size. Sums of AR filters would cost less but cannot have an arbitrary impedance.
 */
final class FilteredNoise {

    private final RandomGenerator random;
    private final List<FirKernel> kernels;
    private final int taps;
    /** {@code [kernel][0 first series, 1 second series][taps]}. */
    private final double[][][] tails;

    /**
     * Makes the series and lets the filters settle, so that the first block is as good as any.
     *
     * @param random  used by this series only
     * @param kernels filters of the same length
     */
    FilteredNoise(RandomGenerator random, List<FirKernel> kernels) {
        this.random = random;
        this.kernels = List.copyOf(kernels);
        this.taps = kernels.getFirst().taps();
        this.tails = new double[kernels.size()][2][taps];
        nextBlock();
    }

    /** Length of a block. */
    int blockLength() {
        return taps;
    }

    /**
     * The next stretch of the series.
     *
     * @return {@code [kernel][0 first series, 1 second series][blockLength]}, new
     */
    double[][][] nextBlock() {
        double[][] white = new double[2][2 * taps];
        for (int i = 0; i < taps; i++) {
            white[0][i] = random.nextGaussian();
            white[1][i] = random.nextGaussian();
        }
        FastFourierTransformer.transformInPlace(white, DftNormalization.STANDARD, TransformType.FORWARD);
        double[][][] block = new double[kernels.size()][2][taps];
        for (int kernel = 0; kernel < block.length; kernel++) {
            double[][] filtered = kernels.get(kernel).filter(white);
            for (int series = 0; series < 2; series++) {
                double[] tail = tails[kernel][series];
                for (int i = 0; i < taps; i++) {
                    block[kernel][series][i] = filtered[series][i] + tail[i];
                }
                System.arraycopy(filtered[series], taps, tail, 0, taps);
            }
        }
        return block;
    }
}
