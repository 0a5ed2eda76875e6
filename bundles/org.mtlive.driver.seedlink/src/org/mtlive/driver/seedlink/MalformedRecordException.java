// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.seedlink;

/** Bytes that are no miniSEED record with samples. */
final class MalformedRecordException extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedRecordException(String message) {
        super(message, null, false, false);
    }
}
