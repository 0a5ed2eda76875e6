// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.writer;

import java.util.Objects;

/**
 * How good somebody thinks recorded samples are, as {@code data_quality} of the metadata standard has it.
 *
 * @param value  from 1 (unusable) to 5 (very good); 0 for not rated
 * @param author who says so
 * @param note   why; may be empty
 */
public record Rating(int value, String author, String note) {

    /** The best value. */
    public static final int BEST = 5;

    /** Checks the value. */
    public Rating {
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(note, "note");
        if (value < 0 || value > BEST) {
            throw new IllegalArgumentException("a rating is 0 to " + BEST + ": " + value);
        }
    }
}
