// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.phoenix;

/** Bytes that are not those of a Phoenix recording. */
final class MalformedFileException extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedFileException(String message) {
        super(message, null, false, false);
    }
}
