// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.recording;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Something is wrong with a recording, and a person should know. An alarm latches: it stays in
 * {@link Recording#alarms()} until its cause is gone (cleared) <em>and</em> somebody has acknowledged it. What comes
 * again meanwhile is the same alarm. All three moments stand in the notes of the file.
 *
 * @param id           counts up from 1 within the recording
 * @param kind         what it is about
 * @param severity     how bad it is
 * @param source       what it concerns: an instrument's title, or {@code file}
 * @param text         what happened
 * @param guidance     what to do now
 * @param raised       when it was raised
 * @param cleared      since when its cause is gone; empty while it lasts
 * @param acknowledged who has seen it; empty while nobody has
 */
public record Alarm(long id, AlarmKind kind, AlarmSeverity severity, String source, String text, String guidance,
        Instant raised, Optional<Instant> cleared, Optional<Acknowledgement> acknowledged) {

    /** Refuses null. */
    public Alarm {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(guidance, "guidance");
        Objects.requireNonNull(raised, "raised");
        Objects.requireNonNull(cleared, "cleared");
        Objects.requireNonNull(acknowledged, "acknowledged");
    }

    /**
     * Whether its cause lasts.
     *
     * @return true until it is cleared
     */
    public boolean isActive() {
        return cleared.isEmpty();
    }

    /**
     * Whether it is still shown.
     *
     * @return true until it is both cleared and acknowledged
     */
    public boolean isStanding() {
        return cleared.isEmpty() || acknowledged.isEmpty();
    }
}
