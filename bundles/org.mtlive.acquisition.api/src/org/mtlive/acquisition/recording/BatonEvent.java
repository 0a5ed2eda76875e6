// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.recording;

import java.time.Instant;
import java.util.Objects;

/**
 * Something happened to the {@link Baton}.
 *
 * @param time when
 * @param kind what
 * @param who  whoever did it
 * @param to   whom it was passed to; empty otherwise
 * @param text the request of {@link Kind#ASKED}, the reason of {@link Kind#TAKEN}; may be empty otherwise
 */
public record BatonEvent(Instant time, Kind kind, String who, String to, String text) {

    /** What can happen. */
    public enum Kind {
        /** Somebody got it since nobody held it. */
        GIVEN,
        /** Somebody would like to have it. */
        ASKED,
        /** The holder gave it to somebody. */
        PASSED,
        /** Somebody took it from the holder, with a reason. */
        TAKEN,
        /** The holder put it down. */
        RELEASED
    }

    /** Refuses null. */
    public BatonEvent {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(who, "who");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(text, "text");
    }
}
