// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.lemi424;

/** A line that is not one of a LEMI-424 recording. */
final class MalformedLineException extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedLineException(String message) {
        super(message, null, false, false);
    }
}
