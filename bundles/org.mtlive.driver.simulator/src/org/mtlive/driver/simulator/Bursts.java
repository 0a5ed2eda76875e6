// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.simulator;

import java.util.SplittableRandom;

/**
 * Disturbances as a neighbour's machine makes them: a tone that begins at once and dies away, strong in the electric
 * and weak in the magnetic channels. One at a time. Used by one thread.
 */
final class Bursts {

    private static final double ELECTRIC_MV_KM = 50;
    private static final double MAGNETIC_NT = 1;

    private final RandomEvents events;
    private final double rateHz;
    private long first = Long.MAX_VALUE;
    private long end;
    private double decaySamples;
    private double radiansPerSample;
    private double strength;

    Bursts(double perHour, double rateHz, long seed) {
        this.events = new RandomEvents(perHour, rateHz, seed);
        this.rateHz = rateHz;
    }

    /**
     * What a disturbance adds to a stretch of samples.
     *
     * @param firstSample index of the first sample; never lower than before
     * @param target      {@code [count]}, filled with factors between -10 and 10, mostly 0
     */
    void next(long firstSample, double[] target, int count) {
        for (int i = 0; i < count; i++) {
            long sample = firstSample + i;
            if (sample >= end && sample >= events.next()) {
                begin(sample);
            }
            double age = sample - first;
            target[i] = sample >= first && sample < end
                    ? strength * Math.exp(-age / decaySamples) * Math.sin(radiansPerSample * age) : 0;
        }
    }

    static double electric(double factor) {
        return ELECTRIC_MV_KM * factor;
    }

    static double magnetic(double factor) {
        return MAGNETIC_NT * factor;
    }

    private void begin(long sample) {
        SplittableRandom random = events.random();
        first = sample;
        decaySamples = Math.max(1, rateHz * random.nextDouble(0.5, 5));
        end = sample + (long) Math.ceil(5 * decaySamples);
        radiansPerSample = 2 * Math.PI * random.nextDouble(0.02, 0.2);
        strength = random.nextDouble(1, 10);
        events.advance(end);
    }
}
