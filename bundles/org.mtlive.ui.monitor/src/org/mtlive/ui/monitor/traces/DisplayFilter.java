// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.traces;

import java.util.ArrayList;
import java.util.List;

import uk.me.berndporr.iirj.Butterworth;
import uk.me.berndporr.iirj.Cascade;

/**
 * What a picture leaves out of the samples; the file stays as it is. Butterworth filters.
 *
 * @param highPassHz slower changes are left out; 0 for none
 * @param lowPassHz  faster changes are left out; 0 for none
 * @param mainsHz    the frequency of the mains, which is left out with its second and third harmonic; 0 for none
 */
public record DisplayFilter(double highPassHz, double lowPassHz, double mainsHz) {
    /** Leaves nothing out. */
    public static final DisplayFilter NONE = new DisplayFilter(0, 0, 0);
    private static final int HIGH_PASS_ORDER = 2;
    private static final int LOW_PASS_ORDER = 4;
    private static final int NOTCH_ORDER = 2;
    private static final int HARMONICS = 3;
    private static final double NOTCH_WIDTH = 0.06;
    /** Above this part of the sample rate a filter cannot be made. */
    private static final double HIGHEST = 0.45;
    private static final int LONGEST_SETTLING = 400_000;

    /** Checks the frequencies. */
    public DisplayFilter {
        for (double hz : new double[] {highPassHz, lowPassHz, mainsHz})
            if (!(hz >= 0) || Double.isInfinite(hz))
                throw new IllegalArgumentException("a frequency must be 0 or more: " + hz);
    }

    /** {@return whether it leaves anything out} */
    public boolean isOn() {
        return highPassHz > 0 || lowPassHz > 0 || mainsHz > 0;
    }

    /** {@return these filters with another high pass} */
    public DisplayFilter withHighPass(double hz) {
        return new DisplayFilter(hz, lowPassHz, mainsHz);
    }

    /** {@return these filters with another low pass} */
    public DisplayFilter withLowPass(double hz) {
        return new DisplayFilter(highPassHz, hz, mainsHz);
    }

    /** {@return these filters with another mains frequency} */
    public DisplayFilter withMains(double hz) {
        return new DisplayFilter(highPassHz, lowPassHz, hz);
    }

    /** {@return what it does, for a person; empty when nothing} */
    public String text() {
        List<String> parts = new ArrayList<>();
        if (highPassHz > 0)
            parts.add("above " + hz(highPassHz));
        if (lowPassHz > 0)
            parts.add("below " + hz(lowPassHz));
        if (mainsHz > 0)
            parts.add("without " + hz(mainsHz));
        return String.join(", ", parts);
    }

    static String hz(double hz) {
        return (hz == Math.rint(hz) ? Long.toString((long) hz) : Double.toString(hz)) + " Hz";
    }

    /** A filter at work on one channel: it remembers what went through. One thread. */
    static final class Running {
        private final List<Cascade> stages;
        private double offset = Double.NaN;
        private double last;
        private final boolean keepsOffset;

        private Running(List<Cascade> stages, boolean keepsOffset) {
            this.stages = stages;
            this.keepsOffset = keepsOffset;
        }

        /** The next sample; NaN for NaN, which leaves the filter as if the value had stayed. */
        double next(double value) {
            boolean missing = Double.isNaN(value);
            if (Double.isNaN(offset)) {
                if (missing)
                    return Double.NaN;
                offset = value; // else the filter would ring from 0 to the field's value
            }
            if (!missing)
                last = value - offset;
            double result = last;
            for (Cascade stage : stages)
                result = stage.filter(result);
            return missing ? Double.NaN : result + (keepsOffset ? offset : 0);
        }
    }

    /** {@return a filter for a sample rate; frequencies that it cannot have do nothing} */
    Running start(double rateHz) {
        List<Cascade> stages = new ArrayList<>();
        double highest = rateHz * HIGHEST;
        boolean high = highPassHz > 0 && highPassHz < highest;
        if (high) {
            Butterworth stage = new Butterworth();
            stage.highPass(HIGH_PASS_ORDER, rateHz, highPassHz);
            stages.add(stage);
        }
        if (lowPassHz > 0 && lowPassHz < highest) {
            Butterworth stage = new Butterworth();
            stage.lowPass(LOW_PASS_ORDER, rateHz, lowPassHz);
            stages.add(stage);
        }
        for (int harmonic = 1; mainsHz > 0 && harmonic <= HARMONICS && harmonic * mainsHz < highest; harmonic++) {
            Butterworth stage = new Butterworth();
            stage.bandStop(NOTCH_ORDER, rateHz, harmonic * mainsHz, mainsHz * NOTCH_WIDTH);
            stages.add(stage);
        }
        return new Running(stages, !high);
    }

    /** {@return after how many samples the beginning is no longer felt} */
    int settlingSamples(double rateHz) {
        double slowest = Math.min(highPassHz > 0 ? highPassHz : Double.MAX_VALUE,
                Math.min(lowPassHz > 0 ? lowPassHz : Double.MAX_VALUE,
                        mainsHz > 0 ? mainsHz * NOTCH_WIDTH : Double.MAX_VALUE));
        return (int) Math.min(LONGEST_SETTLING, Math.ceil(2 * rateHz / slowest));
    }
}
