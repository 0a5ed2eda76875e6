// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finite impulse response: {@code H(f) = gain * C(f) / |C(gainFrequency)|} with
 * {@code C(f) = sum(c[k] exp(-i 2 pi f k / inputRate))} over the completed coefficients, so that the filter has its
 * gain at the gain frequency whatever the coefficients add up to (in mt_metadata {@code FIRFilter} with its corrective
 * scalar; at gain frequency 0 the divisor is the signed sum).
 *
 * <p>Design note: for odd symmetry mt_metadata appends the reversed coefficients without the <em>first</em> one, where
 * StationXML would leave out the last one of the given half. The same is done here, because a response has to be the
 * same in both programs.
 *
 * @param head name, units, gain
 * @param coefficients the coefficients as stored, the half of them for a symmetric filter
 * @param symmetry how they are completed
 * @param inputSampleRateHz samples per second of the coefficients
 * @param decimationFactor input rate over output rate
 * @param gainFrequencyHz where the response has the gain's amplitude
 */
public record FirFilter(FilterHead head, List<Double> coefficients, Symmetry symmetry, double inputSampleRateHz,
        double decimationFactor, double gainFrequencyHz) implements ResponseFilter {
    /** How the stored coefficients are completed. */
    public enum Symmetry {
        /** They are complete. */
        NONE,
        /** The reversed ones without the first are appended. */
        ODD,
        /** The reversed ones are appended. */
        EVEN
    }

    /** Copies and checks. */
    public FirFilter {
        Objects.requireNonNull(head);
        Objects.requireNonNull(symmetry);
        coefficients = List.copyOf(coefficients);
        if (!(inputSampleRateHz > 0)) {
            throw new IllegalArgumentException("inputSampleRateHz must be > 0: " + inputSampleRateHz);
        }
    }

    @Override
    public FilterKind kind() {
        return FilterKind.FIR;
    }

    @Override
    public Complex response(double frequencyHz) {
        List<Double> all = completed();
        if (all.isEmpty()) {
            return new Complex(gain(), 0);
        }
        double scale = gainFrequencyHz == 0 ? all.stream().mapToDouble(c -> c).sum()
                : sum(all, gainFrequencyHz).abs();
        return sum(all, frequencyHz).times(gain() / scale);
    }

    /**
     * The coefficients with their symmetric part.
     *
     * @return all coefficients
     */
    public List<Double> completed() {
        List<Double> all = new ArrayList<>(coefficients);
        List<Double> reversed = coefficients.reversed();
        switch (symmetry) {
            case NONE -> { }
            case ODD -> all.addAll(reversed.subList(0, Math.max(0, reversed.size() - 1)));
            case EVEN -> all.addAll(reversed);
        }
        return all;
    }

    @Override
    public boolean isFlat() {
        return completed().size() <= 1;
    }

    @Override
    public boolean isDecimating() {
        return decimationFactor != 1;
    }

    @Override
    public List<FilterTable> tables() {
        return List.of(new FilterTable("coefficients", false, List.of("coefficient"),
                new double[][] {coefficients.stream().mapToDouble(c -> c).toArray()}));
    }

    @Override
    public Map<String, Object> ownAttributes() {
        return Map.of("symmetry", symmetry.name(), "decimation_factor", decimationFactor,
                "decimation_input_sample_rate", inputSampleRateHz, "gain_frequency", gainFrequencyHz);
    }

    private Complex sum(List<Double> all, double frequencyHz) {
        double step = -2 * Math.PI * frequencyHz / inputSampleRateHz;
        double re = 0;
        double im = 0;
        for (int k = 0; k < all.size(); k++) {
            re += all.get(k) * Math.cos(step * k);
            im += all.get(k) * Math.sin(step * k);
        }
        return new Complex(re, im);
    }
}
