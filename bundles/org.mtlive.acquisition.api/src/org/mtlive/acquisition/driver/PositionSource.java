// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * An instrument that can be asked where it stands. A capability: an {@link InstrumentDriver} implements it beside.
 * Called under a time limit, at any time between {@code describe} and {@code close}, also while it records: from a
 * thread that is not the delivering one.
 */
@ConsumerType
public interface PositionSource {

    /**
     * Asks for the position.
     *
     * @return where it stands now
     * @throws DriverException      if the instrument cannot do it now: why, and what to do
     * @throws InterruptedException if the caller gave up waiting
     */
    Position position() throws DriverException, InterruptedException;
}
