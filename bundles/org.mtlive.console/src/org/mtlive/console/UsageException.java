// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

/**
 * The command line itself is wrong; the message says what, where and what is expected. Ends with {@link
 * ExitCode#WRONG_USE}.
 */
public final class UsageException extends Exception {

    private static final long serialVersionUID = 1;

    /** @param message what is wrong, where, and what to do */
    public UsageException(String message) {
        super(message);
    }

    /**
     * @param message what is wrong, where, and what to do
     * @param cause the check that refused it
     */
    public UsageException(String message, Throwable cause) {
        super(message, cause);
    }
}
