// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Zeros and poles of the Laplace variable in radians per second:
 * {@code H(f) = gain * normalization * prod(s - zero) / prod(s - pole)} with {@code s = i 2 pi f} (analog
 * zero-pole-gain form; in mt_metadata {@code PoleZeroFilter}).
 *
 * @param head name, units, gain
 * @param poles the poles in rad/s
 * @param zeros the zeros in rad/s
 * @param normalizationFactor factor that makes the response 1 at the normalization frequency
 */
public record ZpkFilter(FilterHead head, List<Complex> poles, List<Complex> zeros, double normalizationFactor)
        implements ResponseFilter {
    private static final List<String> COLUMNS = List.of("r", "i");

    /** Copies the lists. */
    public ZpkFilter {
        Objects.requireNonNull(head);
        poles = List.copyOf(poles);
        zeros = List.copyOf(zeros);
    }

    /**
     * Makes a filter.
     *
     * @param name the name
     * @param unitsIn unit on the physical side
     * @param unitsOut unit on the stored side
     * @param gain factor at all frequencies
     * @param poles the poles in rad/s
     * @param zeros the zeros in rad/s
     * @param normalizationFactor factor that makes the response 1 at the normalization frequency
     */
    public ZpkFilter(String name, String unitsIn, String unitsOut, double gain, List<Complex> poles,
            List<Complex> zeros, double normalizationFactor) {
        this(new FilterHead(name, unitsIn, unitsOut, gain), poles, zeros, normalizationFactor);
    }

    @Override
    public FilterKind kind() {
        return FilterKind.ZPK;
    }

    @Override
    public Complex response(double frequencyHz) {
        Complex s = new Complex(0, 2 * Math.PI * frequencyHz);
        Complex above = new Complex(totalGain(), 0);
        for (Complex zero : zeros) {
            above = above.times(s.minus(zero));
        }
        Complex below = Complex.ONE;
        for (Complex pole : poles) {
            below = below.times(s.minus(pole));
        }
        return above.dividedBy(below);
    }

    @Override
    public boolean isFlat() {
        return poles.isEmpty() && zeros.isEmpty();
    }

    @Override
    public double totalGain() {
        return gain() * normalizationFactor;
    }

    @Override
    public List<FilterTable> tables() {
        return List.of(table("poles", poles), table("zeros", zeros));
    }

    @Override
    public Map<String, Object> ownAttributes() {
        return Map.of("normalization_factor", normalizationFactor);
    }

    private static FilterTable table(String name, List<Complex> numbers) {
        return new FilterTable(name, true, COLUMNS, new double[][] {
            numbers.stream().mapToDouble(Complex::re).toArray(), numbers.stream().mapToDouble(Complex::im).toArray()});
    }
}
