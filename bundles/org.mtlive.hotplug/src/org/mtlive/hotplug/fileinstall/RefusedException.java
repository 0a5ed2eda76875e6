// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hotplug.fileinstall;

/** A jar of the drivers folder is not taken; the message is for people. */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1;

    RefusedException(String message) {
        super(message);
    }

    RefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
