// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * An instrument that can calibrate itself. A capability: an {@link InstrumentDriver} implements it beside. Called
 * under a time limit, between {@code describe} and {@code start}, not while it records.
 */
@ConsumerType
public interface Calibration {

    /**
     * Calibrates the instrument.
     *
     * @return what was calibrated, and how well
     * @throws DriverException      if the instrument cannot do it now: why, and what to do
     * @throws InterruptedException if the caller gave up waiting
     */
    SelfTestReport calibrate() throws DriverException, InterruptedException;
}
