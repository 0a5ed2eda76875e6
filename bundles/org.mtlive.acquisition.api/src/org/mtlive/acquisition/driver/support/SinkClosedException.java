// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver.support;

/** The sink takes nothing any more: unwinds the step. Never leaves the loop. */
final class SinkClosedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SinkClosedException() {
        super("the writer takes no more samples", null, false, false);
    }
}
