// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.tck;

/** A counterpart that drops out and comes back: the cable is pulled, the server is stopped, the file goes on later. */
public interface CutCounterpart extends Counterpart {

    /**
     * Cuts the instrument off; it may lose samples from now on.
     *
     * @throws Exception fails the test
     */
    void cut() throws Exception;

    /**
     * Brings it back under the same settings.
     *
     * @throws Exception fails the test
     */
    void restore() throws Exception;
}
