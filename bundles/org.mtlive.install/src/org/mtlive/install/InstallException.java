// SPDX-License-Identifier: EPL-2.0
package org.mtlive.install;

import java.io.IOException;

/** A feature could not be installed or removed; the product is as it was before. */
public final class InstallException extends IOException {

    private static final long serialVersionUID = 1;

    /**
     * Makes one.
     *
     * @param message what failed, and what to do
     */
    public InstallException(String message) {
        super(message);
    }

    /**
     * Makes one with its cause.
     *
     * @param message what failed, and what to do
     * @param cause   what it came from
     */
    public InstallException(String message, Throwable cause) {
        super(message, cause);
    }
}
