// SPDX-License-Identifier: EPL-2.0
package org.mtlive.control;

import java.util.Objects;
import java.util.Optional;

/**
 * Who asks. A courtesy between people: every process of the user may say any name.
 *
 * @param who  a name; empty when it was not said
 * @param take the reason to take control from whoever has it; empty for not taking it
 */
public record ControlCaller(String who, Optional<String> take) {

    /** Somebody who does not say a name. */
    public static final ControlCaller UNKNOWN = new ControlCaller("", Optional.empty());

    /** Refuses null. */
    public ControlCaller {
        Objects.requireNonNull(who, "who");
        Objects.requireNonNull(take, "take");
    }
}
