// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.simulator;

/**
 * Amplitude of the natural magnetic field against frequency, as typical as a formula of a few terms can be: falling
 * steeply where it comes from the magnetosphere, lowest in the dead band around 1 Hz, rising again where it comes from
 * lightning, with the resonances of the cavity between earth and ionosphere. See F. Simpson and K. Bahr (2005),
 * Practical Magnetotellurics, Cambridge University Press, section 1.1.
 */
final class NaturalSpectrum {

    /** Schumann's resonances, Hz. */
    private static final double[] RESONANCES_HZ = {7.83, 14.3, 20.8, 27.3, 33.8};
    private static final double RESONANCE_WIDTH_HZ = 1.2;

    private NaturalSpectrum() {
    }

    /**
     * The amplitude density of one horizontal component.
     *
     * @param frequencyHz above 0
     * @return nT per root Hz, one-sided
     */
    static double density(double frequencyHz) {
        double steep = Math.pow(frequencyHz / 0.01, -1.3) * Math.pow(1 + square(frequencyHz / 0.2), -0.75);
        double lightning = 4e-4 * square(frequencyHz / 6) / (1 + square(frequencyHz / 6))
                / Math.sqrt(1 + frequencyHz / 100) * resonance(frequencyHz);
        double background = 5e-5 / (1 + frequencyHz / 100);
        return Math.sqrt(square(steep) + square(lightning) + square(background));
    }

    private static double resonance(double frequencyHz) {
        double factor = 1;
        for (double centre : RESONANCES_HZ) {
            factor += 2 / (1 + square((frequencyHz - centre) / RESONANCE_WIDTH_HZ));
        }
        return factor;
    }

    private static double square(double x) {
        return x * x;
    }
}
