// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import java.util.Optional;
import org.mtlive.mth5.internal.UnitNames;

/**
 * Names of units as mth5 writes them: a prefix and the name, capital where the symbol is a capital letter
 * ({@code milliVolt}, {@code nanoTesla}, {@code kilometer}), joined by " per " and blanks; {@code digital counts} for
 * what a data logger delivers.
 */
public final class Units {
    /** The unit of samples that were not converted. */
    public static final String COUNTS = "digital counts";

    private Units() {
    }

    /**
     * The long name of a unit.
     *
     * @param unit a symbol or name, such as "mV/km", "nT", "counts", "milliVolt per kilometer" or, as in files of
     *     earlier versions, "millivolts per kilometer"
     * @return the name that mth5 stores, empty when the unit is not known (readers of mth5 would say "unknown")
     */
    public static Optional<String> longName(String unit) {
        return UnitNames.longName(unit);
    }

    /**
     * Tells whether two texts mean the same unit.
     *
     * @param first a symbol or name
     * @param second a symbol or name
     * @return true when their long names are equal
     */
    public static boolean same(String first, String second) {
        return longName(first).orElse(first).equalsIgnoreCase(longName(second).orElse(second));
    }
}
