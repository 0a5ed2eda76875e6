// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.epics;

/** A structure that holds no samples with a time. */
final class MalformedUpdateException extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedUpdateException(String message) {
        super(message, null, false, false);
    }
}
