// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.simulator;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;

import org.apache.commons.math3.complex.Complex;

/**
 * The fields at a station above a layered earth, as an endless series. The two horizontal magnetic components are
 * independent and equally strong; {@code ex = Zxy hy}, {@code ey = -Zxy hx}; {@code hz}, which a layered earth does not
 * make, is a tenth as strong and independent. Used by one thread.
 */
final class StationField {

    /** The fields, in the order of {@link #next}. */
    enum Part {
        HX, HY, HZ, EX, EY
    }

    /** Below this many frequency steps of the filters the spectrum stays level, so that they can follow it. */
    private static final double LEVEL_BELOW_STEPS = 8;
    /** Fraction of the band, from where on the fields fade out, as behind an anti-alias filter. */
    private static final double FADE_FROM = 0.8;
    private static final double VERTICAL = 0.1;

    private final FilteredNoise horizontal;
    private final FilteredNoise vertical;
    private double[][][] horizontalBlock;
    private double[][][] verticalBlock;
    private int next;

    /**
     * Prepares the filters; takes a moment.
     *
     * @param rateHz    samples a second
     * @param earth     the impedance
     * @param amplitude factor on the natural spectrum
     * @param taps      length of the filters, a power of two
     * @param seed      the same seed makes the same series
     */
    StationField(double rateHz, LayeredEarth earth, double amplitude, int taps, long seed) {
        double lowestHz = LEVEL_BELOW_STEPS * rateHz / taps;
        // white noise of variance 1 has the one-sided density sqrt(2 / rate)
        DoubleFunction<Complex> magnetic = f -> new Complex(amplitude * Math.sqrt(rateHz / 2)
                * NaturalSpectrum.density(Math.hypot(f, lowestHz)) * fade(2 * f / rateHz));
        FirKernel magneticKernel = FirKernel.of(taps, rateHz, magnetic);
        FirKernel electricKernel = FirKernel.of(taps, rateHz, f -> magnetic.apply(f).multiply(earth.impedance(f)));
        SplittableRandom random = new SplittableRandom(seed);
        this.horizontal = new FilteredNoise(random.split(), List.of(magneticKernel, electricKernel));
        this.vertical = new FilteredNoise(random.split(), List.of(magneticKernel));
        this.next = taps;
    }

    private static double fade(double partOfBand) {
        if (partOfBand <= FADE_FROM) {
            return 1;
        }
        double cos = Math.cos(Math.PI / 2 * (partOfBand - FADE_FROM) / (1 - FADE_FROM));
        return cos * cos;
    }

    /**
     * The next samples.
     *
     * @param parts  {@code [Part.ordinal()][at least offset + count]}, filled with nT and mV/km
     * @param offset place of the first sample in the arrays
     * @param count  how many
     */
    void next(double[][] parts, int offset, int count) {
        int done = 0;
        while (done < count) {
            if (next == horizontal.blockLength()) {
                horizontalBlock = horizontal.nextBlock();
                verticalBlock = vertical.nextBlock();
                next = 0;
            }
            int length = Math.min(count - done, horizontal.blockLength() - next);
            copy(parts, offset + done, length);
            next += length;
            done += length;
        }
    }

    private void copy(double[][] parts, int offset, int length) {
        double[][] magnetic = horizontalBlock[0];
        double[][] electric = horizontalBlock[1];
        for (int i = 0; i < length; i++) {
            parts[Part.HX.ordinal()][offset + i] = magnetic[0][next + i];
            parts[Part.HY.ordinal()][offset + i] = magnetic[1][next + i];
            parts[Part.HZ.ordinal()][offset + i] = VERTICAL * verticalBlock[0][0][next + i];
            parts[Part.EX.ordinal()][offset + i] = electric[1][next + i];
            parts[Part.EY.ordinal()][offset + i] = -electric[0][next + i];
        }
    }
}
