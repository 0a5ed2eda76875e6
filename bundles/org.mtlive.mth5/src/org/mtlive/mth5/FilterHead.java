// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import java.util.Map;
import java.util.Objects;

/**
 * What all kinds of filters have in common.
 *
 * @param name the name, in mth5's form: lower case with " per " for '/'
 * @param unitsIn unit before the filter, on the side of the physical quantity, as mth5's long name where it is known
 * @param unitsOut unit behind the filter, on the side of the stored samples, likewise
 * @param gain factor at all frequencies
 * @param other further attributes such as {@code calibration_date} or {@code comments}, as they stand in a file
 */
public record FilterHead(String name, String unitsIn, String unitsOut, double gain, Map<String, Object> other) {
    /** Brings name and units into the form of mth5. */
    public FilterHead {
        name = Names.filterKey(name);
        unitsIn = Units.longName(unitsIn).orElse(unitsIn);
        unitsOut = Units.longName(unitsOut).orElse(unitsOut);
        other = Map.copyOf(Objects.requireNonNull(other));
    }

    /**
     * A head without further attributes.
     *
     * @param name the name
     * @param unitsIn unit on the side of the physical quantity
     * @param unitsOut unit on the side of the stored samples
     * @param gain factor at all frequencies
     */
    public FilterHead(String name, String unitsIn, String unitsOut, double gain) {
        this(name, unitsIn, unitsOut, gain, Map.of());
    }
}
