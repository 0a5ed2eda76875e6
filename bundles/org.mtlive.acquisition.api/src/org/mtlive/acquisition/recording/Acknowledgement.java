// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.recording;

import java.time.Instant;
import java.util.Objects;

/**
 * Somebody has seen an {@link Alarm}.
 *
 * @param by   who
 * @param note what that person says to it; may be empty
 * @param at   when
 */
public record Acknowledgement(String by, String note, Instant at) {

    /** Refuses an acknowledgement without a name. */
    public Acknowledgement {
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(at, "at");
        if (by.isBlank()) {
            throw new IllegalArgumentException("an acknowledgement needs a name");
        }
    }
}
