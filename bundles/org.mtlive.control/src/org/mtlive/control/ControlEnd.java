// SPDX-License-Identifier: EPL-2.0
package org.mtlive.control;

import java.util.Objects;

/**
 * How a recording ended that was told to.
 *
 * @param finished whether the file is complete and closed
 * @param samples  samples in the file, all channels together
 * @param reason   why it is not complete; empty when it is
 */
public record ControlEnd(boolean finished, long samples, String reason) {
    /** Refuses null. */
    public ControlEnd {
        Objects.requireNonNull(reason, "reason");
    }
}
