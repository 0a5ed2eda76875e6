// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.writer;

import java.util.Map;
import java.util.Optional;

import org.mtlive.mth5.Mth5Exception;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What whoever holds a {@link LiveWriter} adds to its control by other processes of the same user ({@code mtlive stop},
 * {@code mtlive alarms} and such). Called on threads of the control, several at once.
 */
@ConsumerType
public interface OutsideControl {

    /**
     * Asked before another process ends the recording or adds to it.
     *
     * @param who  who wants it; empty when that was not said
     * @param take the reason to take control from whoever has it; empty for not taking it
     * @throws Mth5Exception if somebody else is in control: names that person, and says how to take it
     */
    void permit(String who, Optional<String> take) throws Mth5Exception;

    /**
     * Carries out a command that the writer does not know.
     *
     * @param name      of the command
     * @param who       who gives it; empty when that was not said
     * @param arguments by name
     * @return the answer: texts, numbers, flags, lists and maps of these; empty when there is no such command
     * @throws Mth5Exception if it is refused: why, and what to do
     */
    Optional<Map<String, Object>> command(String name, String who, Map<String, String> arguments)
            throws Mth5Exception;
}
