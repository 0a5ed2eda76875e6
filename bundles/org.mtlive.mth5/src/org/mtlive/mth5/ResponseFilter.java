// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mtlive.mth5.internal.FilterReading;

/**
 * One stage between a physical quantity and the stored samples. The response is that of the way physical to stored, in
 * the convention of mt_metadata 1.0.12: time dependence {@code exp(+i 2 pi f t)}, gain included (but see
 * {@link TimeDelayFilter}).
 */
public sealed interface ResponseFilter
        permits ZpkFilter, CoefficientFilter, FapFilter, FirFilter, TimeDelayFilter {
    /**
     * What all kinds have in common.
     *
     * @return name, units, gain, further attributes
     */
    FilterHead head();

    /**
     * The kind of the filter.
     *
     * @return the kind
     */
    FilterKind kind();

    /**
     * The complex response from the physical side to the stored side.
     *
     * @param frequencyHz the frequency in hertz, 0 or more
     * @return the response in {@code unitsOut} per {@code unitsIn}; may be not finite where the filter has a pole
     */
    Complex response(double frequencyHz);

    /**
     * Tells whether the response is the same real factor at all frequencies.
     *
     * @return true when {@link #totalGain()} says it all
     */
    boolean isFlat();

    /**
     * Tells whether the response at zero frequency is known, and not only extrapolated.
     *
     * @return false for tables that begin above zero
     */
    default boolean knowsZeroFrequency() {
        return true;
    }

    /**
     * The factor at all frequencies.
     *
     * @return the gain with all other constant factors
     */
    default double totalGain() {
        return gain();
    }

    /**
     * Tells whether the filter belongs to a decimation, which mth5 does not undo.
     *
     * @return true for a FIR filter with a decimation factor other than 1
     */
    default boolean isDecimating() {
        return false;
    }

    /**
     * The datasets that belong to the filter.
     *
     * @return none, one or two tables
     */
    default List<FilterTable> tables() {
        return List.of();
    }

    /**
     * The attributes that only this kind has.
     *
     * @return values by name
     */
    default Map<String, Object> ownAttributes() {
        return Map.of();
    }

    /**
     * The filter's name in mth5's form.
     *
     * @return lower case, " per " for '/'
     */
    default String name() {
        return head().name();
    }

    /**
     * The unit on the physical side.
     *
     * @return long name
     */
    default String unitsIn() {
        return head().unitsIn();
    }

    /**
     * The unit on the stored side.
     *
     * @return long name
     */
    default String unitsOut() {
        return head().unitsOut();
    }

    /**
     * The factor at all frequencies as it stands in the attribute {@code gain}.
     *
     * @return the gain
     */
    default double gain() {
        return head().gain();
    }

    /**
     * All attributes of the filter's group, as mth5 writes them ("None" for fields without a value).
     *
     * @return {@code String}, {@code Double}, {@code Long} or {@code Boolean} by name, sorted
     */
    default Map<String, Object> toAttributes() {
        Map<String, Object> own = new TreeMap<>(head().other());
        own.putAll(ownAttributes());
        own.put("name", name());
        own.put("units_in", unitsIn());
        own.put("units_out", unitsOut());
        own.put("gain", gain());
        own.put("type", kind().text());
        return Metadata.fromAttributes(kind().metadataClass(), own).toFilterAttributes();
    }

    /**
     * Makes a filter of what a file has.
     *
     * @param kind the kind, known by the group that holds the filter
     * @param name the group's name, used when the attribute {@code name} is missing
     * @param attributes the group's attributes
     * @param tables the group's datasets; missing ones count as empty
     * @return the filter
     * @throws Mth5Exception if a number is not a number or a table has not the columns it needs
     */
    static ResponseFilter of(FilterKind kind, String name, Map<String, Object> attributes, List<FilterTable> tables)
            throws Mth5Exception {
        return FilterReading.read(kind, name, attributes, tables);
    }
}
