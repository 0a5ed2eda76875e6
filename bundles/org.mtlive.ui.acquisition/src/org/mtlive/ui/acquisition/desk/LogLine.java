// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import java.time.Instant;
import java.util.Objects;

/**
 * Something that happened at the desk.
 *
 * @param time  when
 * @param level how grave it is
 * @param text  for people
 */
public record LogLine(Instant time, Level level, String text) {

    /** How grave a line is. */
    public enum Level {
        /** As it should be. */
        INFO,
        /** Somebody should look at it. */
        WARNING,
        /** Something failed. */
        ERROR
    }

    /** Refuses null. */
    public LogLine {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(text, "text");
    }
}
