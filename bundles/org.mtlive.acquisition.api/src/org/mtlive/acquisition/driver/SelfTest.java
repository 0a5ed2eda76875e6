// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * An instrument that can check itself before it records. A capability: an {@link InstrumentDriver} implements it
 * beside. Called under a time limit, between {@code describe} and {@code start}, not while it records.
 */
@ConsumerType
public interface SelfTest {

    /**
     * Runs the self-test.
     *
     * @return what was checked
     * @throws DriverException      if the instrument cannot do it now: why, and what to do
     * @throws InterruptedException if the caller gave up waiting
     */
    SelfTestReport selfTest() throws DriverException, InterruptedException;
}
