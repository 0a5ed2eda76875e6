// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.mqtt;

/** A message that is not of the format. */
final class MalformedMessageException extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedMessageException(String message) {
        super(message, null, false, false);
    }
}
