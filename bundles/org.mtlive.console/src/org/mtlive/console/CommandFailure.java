// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

/**
 * A command that cannot be carried out; the message says what, where and what to do. Ends with {@link
 * ExitCode#FAILED}.
 */
public final class CommandFailure extends Exception {

    private static final long serialVersionUID = 1;

    /** @param message what failed, where, and what to do */
    public CommandFailure(String message) {
        super(message);
    }

    /**
     * @param message what failed, where, and what to do
     * @param cause what it failed with
     */
    public CommandFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
