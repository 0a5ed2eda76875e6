// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.recording;

import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Who is in control of a {@link Recording}; all others look on. People are known by their names. While nobody holds it,
 * anybody may control the recording. Each change stands in the notes of the file. Any thread.
 *
 * <p>Design note: a courtesy between people, not a protection against them: every process of the user may control a
 * recording. So the recording's own methods do not ask for it; whoever offers them to a person asks
 * {@link #mayControl}.
 */
@ProviderType
public interface Baton {

    /**
     * Who is in control.
     *
     * @return empty while nobody is
     */
    Optional<String> holder();

    /**
     * Whether somebody may control the recording now.
     *
     * @param who a person
     * @return true when that person holds the baton, or nobody does
     */
    default boolean mayControl(String who) {
        return holder().map(who::equals).orElse(true);
    }

    /**
     * Asks for it. When nobody holds it, the asker does from now on; else the holder is told.
     *
     * @param who  who wants it
     * @param text why, for the holder; may be empty
     * @return whether the asker holds it now
     */
    boolean ask(String who, String text);

    /**
     * Gives it to somebody else.
     *
     * @param from the holder
     * @param to   who gets it
     * @throws IllegalStateException if {@code from} does not hold it: names the holder
     */
    void pass(String from, String to);

    /**
     * Takes it, whoever holds it.
     *
     * @param who    who takes it
     * @param reason why; not blank
     * @throws IllegalArgumentException without a reason
     */
    void take(String who, String reason);

    /**
     * Puts it down.
     *
     * @param who the holder
     * @throws IllegalStateException if {@code who} does not hold it: names the holder
     */
    void release(String who);

    /**
     * What happened to it, oldest first.
     *
     * @return the last 1000 events
     */
    List<BatonEvent> history();
}
