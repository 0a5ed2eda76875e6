// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver;

import java.util.Map;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * An instrument that can measure how well its electrodes touch the ground. A capability: an {@link InstrumentDriver}
 * implements it beside. Called under a time limit, between {@code describe} and {@code start}, not while it records.
 */
@ConsumerType
public interface ContactResistance {

    /**
     * Measures the contact resistances.
     *
     * @return component, such as {@code ex}, to ohm
     * @throws DriverException      if the instrument cannot do it now: why, and what to do
     * @throws InterruptedException if the caller gave up waiting
     */
    Map<String, Double> measureContactResistance() throws DriverException, InterruptedException;
}
