// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.util.Objects;

/**
 * A row of {@code /mtlive/instruments}: the other series name an instrument by its number.
 *
 * @param number counts up from 0 in the file
 * @param run its run as survey/station/run; cut to 103 bytes of UTF-8 in the file
 * @param components its channels, separated by blanks, in its own order; cut to 159 bytes
 * @param title what it is called; cut to 79 bytes
 */
public record InstrumentRow(int number, String run, String components, String title) implements SeriesRow {
    /** Checks the number. */
    public InstrumentRow {
        Objects.requireNonNull(run);
        Objects.requireNonNull(components);
        Objects.requireNonNull(title);
        if (number < 0) {
            throw new IllegalArgumentException("an instrument's number is >= 0: " + number);
        }
    }
}
