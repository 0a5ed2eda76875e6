// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * An entry of a channel's attribute {@code filters}: which filter stands at which stage between the physical quantity
 * and the stored samples.
 *
 * @param name the filter's name, lower case with " per " for '/', as mth5 stores it
 * @param applied whether the samples carry this filter's effect; true for raw samples, false once it was removed
 * @param stage 1-based place in the chain, counted from the physical quantity; 0 when it is not known
 * @param comments a remark, "" for none
 */
public record AppliedFilter(String name, boolean applied, int stage, String comments) {
    /** Brings the name into the form of mth5. */
    public AppliedFilter {
        name = Names.filterKey(name);
        Objects.requireNonNull(comments);
        if (stage < 0) {
            throw new IllegalArgumentException("stage must be >= 0: " + stage);
        }
    }

    /**
     * Makes the entries of a chain in the given order, all applied.
     *
     * @param names names of the filters, the first one next to the physical quantity
     * @return entries with the stages 1, 2, ...
     */
    public static List<AppliedFilter> chain(List<String> names) {
        return IntStream.range(0, names.size()).mapToObj(i -> new AppliedFilter(names.get(i), true, i + 1, ""))
                .toList();
    }
}
