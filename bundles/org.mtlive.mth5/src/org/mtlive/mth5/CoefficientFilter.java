// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import java.util.Objects;

/**
 * One real factor at all frequencies: {@code H(f) = gain}.
 *
 * @param head name, units, gain
 */
public record CoefficientFilter(FilterHead head) implements ResponseFilter {
    /** Checks. */
    public CoefficientFilter {
        Objects.requireNonNull(head);
    }

    /**
     * Makes a factor.
     *
     * @param name the name
     * @param unitsIn unit on the physical side
     * @param unitsOut unit on the stored side
     * @param gain the factor from the physical to the stored side
     */
    public CoefficientFilter(String name, String unitsIn, String unitsOut, double gain) {
        this(new FilterHead(name, unitsIn, unitsOut, gain));
    }

    @Override
    public FilterKind kind() {
        return FilterKind.COEFFICIENT;
    }

    @Override
    public Complex response(double frequencyHz) {
        return new Complex(gain(), 0);
    }

    @Override
    public boolean isFlat() {
        return true;
    }
}
