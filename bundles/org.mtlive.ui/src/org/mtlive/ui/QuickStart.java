// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui;

import java.nio.file.Path;

/**
 * Starts a simulated recording with one call, for whoever meets MTLive for the first time. An OSGi service.
 *
 * <p>Design note: the window offers it without knowing anything of drivers and recordings.
 */
public interface QuickStart {

    /**
     * Records a simulated station into a new file and {@linkplain ShownFile#show shows} that file. Returns when samples
     * flow; not for the UI thread.
     *
     * @param file where nothing is yet
     * @throws Exception if it cannot be started; the message is for people
     */
    void recordSimulation(Path file) throws Exception;
}
