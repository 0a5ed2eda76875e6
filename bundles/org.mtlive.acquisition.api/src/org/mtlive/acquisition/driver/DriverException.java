// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver;

import java.util.Objects;

/**
 * An instrument cannot do what was asked. The message is for the user: what failed, where (file, line, port, option),
 * and what can be done. The detail is for programs.
 */
public class DriverException extends Exception {

    private static final long serialVersionUID = 1L;

    /** For programs. */
    private final StatusDetail detail;

    /**
     * An error of the driver's own finding.
     *
     * @param detail  the kind of trouble
     * @param message what, where, what to do
     */
    public DriverException(StatusDetail detail, String message) {
        super(message);
        this.detail = Objects.requireNonNull(detail, "detail");
    }

    /**
     * An error with a cause, such as an {@link java.io.IOException}.
     *
     * @param detail  the kind of trouble
     * @param message what, where, what to do
     * @param cause   what was thrown below
     */
    public DriverException(StatusDetail detail, String message, Throwable cause) {
        super(message, cause);
        this.detail = Objects.requireNonNull(detail, "detail");
    }

    /**
     * The kind of trouble.
     *
     * @return never {@link StatusDetail#NONE} unless the thrower knew nothing better
     */
    public StatusDetail detail() {
        return detail;
    }
}
