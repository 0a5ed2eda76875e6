// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import java.util.Map;
import java.util.Objects;

/**
 * A delay: {@code H(f) = exp(-i 2 pi f delay)}. As in mt_metadata the gain does not enter the response, and delays are
 * not undone when samples are brought to physical units.
 *
 * @param head name, units, gain
 * @param delaySeconds the delay; positive means that the stored samples are late
 */
public record TimeDelayFilter(FilterHead head, double delaySeconds) implements ResponseFilter {
    /** Checks. */
    public TimeDelayFilter {
        Objects.requireNonNull(head);
    }

    /**
     * Makes a delay of gain 1.
     *
     * @param name the name
     * @param unitsIn unit on the physical side
     * @param unitsOut unit on the stored side
     * @param delaySeconds the delay; positive means that the stored samples are late
     */
    public TimeDelayFilter(String name, String unitsIn, String unitsOut, double delaySeconds) {
        this(new FilterHead(name, unitsIn, unitsOut, 1), delaySeconds);
    }

    @Override
    public FilterKind kind() {
        return FilterKind.TIME_DELAY;
    }

    @Override
    public Complex response(double frequencyHz) {
        return Complex.ofPolar(1, -2 * Math.PI * frequencyHz * delaySeconds);
    }

    @Override
    public boolean isFlat() {
        return delaySeconds == 0;
    }

    @Override
    public double totalGain() {
        return 1;
    }

    @Override
    public Map<String, Object> ownAttributes() {
        return Map.of("delay", delaySeconds);
    }
}
