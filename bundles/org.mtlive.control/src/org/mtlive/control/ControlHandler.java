// SPDX-License-Identifier: EPL-2.0
package org.mtlive.control;

import java.io.IOException;
import java.util.Map;

import org.mtlive.acquisition.writer.Addition;
import org.mtlive.acquisition.writer.RollOver;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What can be asked of a running recording. Called by several threads of a {@link ControlServer} at once; a call may take
 * as long as it needs. What is thrown is told to whoever asked: a {@link ControlException} with its kind, anything else
 * as {@link ControlException.Kind#FAILED}.
 */
@ProviderType
public interface ControlHandler {

    /**
     * How the recording goes. Answers soon, even when the writer is busy.
     *
     * @return a snapshot
     * @throws IOException if it cannot be told
     */
    ControlStatus status() throws IOException;

    /**
     * Asked before a change or the end of the recording is carried out.
     *
     * @param caller who wants it
     * @throws IOException if somebody else is in control
     */
    void permit(ControlCaller caller) throws IOException;

    /**
     * Carries out a command of whoever holds the recording, such as {@code alarms}.
     *
     * @param name      of the command
     * @param caller    who gives it
     * @param arguments by name
     * @return the answer: texts, numbers, flags, lists and maps of these
     * @throws IOException if there is no such command, or it is refused
     */
    Map<String, Object> ask(String name, ControlCaller caller, Map<String, String> arguments) throws IOException;

    /**
     * Adds structure; returns when readers can see it.
     *
     * @param addition what
     * @param rollOver whether the file may be rolled over for it
     * @throws IOException if the file does not take it, or the writer failed
     */
    void add(Addition addition, RollOver rollOver) throws IOException;

    /**
     * Writes a note; returns when it is in the file.
     *
     * @param author who says it
     * @param text   for people
     * @throws IOException if the writer failed
     */
    void note(String author, String text) throws IOException;

    /**
     * Makes everything accepted visible to readers; returns when it is.
     *
     * @throws IOException if the writer failed
     */
    void flush() throws IOException;

    /**
     * Asks for a clean end, as Ctrl-C does, and returns when the file is complete and closed.
     *
     * @param by who asks, for people
     * @return how it ended
     * @throws IOException          if it cannot be asked
     * @throws InterruptedException if the server closes meanwhile
     */
    ControlEnd stop(String by) throws IOException, InterruptedException;
}
