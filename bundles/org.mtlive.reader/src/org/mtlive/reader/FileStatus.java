// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * The life of a file with the reason.
 *
 * @param life what is known about the writer
 * @param text one sentence for a person: what is the case, why, and what to do if something is to be done
 * @param quietFor how long ago the writer was last seen at work (heartbeat or growth); empty when nobody writes
 */
public record FileStatus(FileLife life, String text, Optional<Duration> quietFor) {
    /** Checks that nothing is missing. */
    public FileStatus {
        Objects.requireNonNull(life, "life");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(quietFor, "quietFor");
    }
}
