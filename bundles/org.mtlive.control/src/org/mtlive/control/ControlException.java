// SPDX-License-Identifier: EPL-2.0
package org.mtlive.control;

import java.io.IOException;
import java.util.Locale;
import java.util.Objects;

/** A recording that could not be asked, or that said no. The message says what, where and what to do. */
public final class ControlException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** What went wrong. */
    public enum Kind {
        /** Nobody records the file, or whoever does offers no control. */
        NO_WRITER,
        /** The recording belongs to another user. */
        NOT_OWNER,
        /** The request could not be understood, or has another version. */
        MALFORMED,
        /** The recording said no; nothing was changed and it goes on. */
        REFUSED,
        /** The recording has failed or is closed. */
        FAILED,
        /** Too many ask at once. */
        BUSY,
        /** No answer came in time. */
        NO_ANSWER
    }

    /**
     * Makes an exception.
     *
     * @param kind    what went wrong
     * @param message what, where, what to do
     */
    public ControlException(Kind kind, String message) {
        this(kind, message, null);
    }

    /**
     * Makes an exception with its cause.
     *
     * @param kind    what went wrong
     * @param message what, where, what to do
     * @param cause   the error below
     */
    public ControlException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = Objects.requireNonNull(kind, "kind");
    }

    /**
     * What went wrong.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /** As it stands in an answer. */
    String wireKind() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static Kind kindOf(String wire) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equalsIgnoreCase(wire)) {
                return kind;
            }
        }
        return Kind.FAILED;
    }
}
