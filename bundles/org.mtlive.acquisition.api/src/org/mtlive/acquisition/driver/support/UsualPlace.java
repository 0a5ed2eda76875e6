// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver.support;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.mtlive.acquisition.driver.DiscoveredInstrument;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.acquisition.driver.DriverSettings;

/** How a driver looks by itself that begins with settings otherwise, such as the address of a server. */
public final class UsualPlace {

    private UsualPlace() {
    }

    /**
     * Looks where the defaults of the driver's options lead; that nothing is there is nothing worth telling.
     *
     * @param factory implements {@link DriverFactory#discover(DriverSettings, Duration)}
     * @param limit   the longest it may look
     * @return the instruments found; empty when it cannot look there
     * @throws InterruptedException if the caller gave up waiting
     */
    public static List<DiscoveredInstrument> look(DriverFactory factory, Duration limit) throws InterruptedException {
        try {
            return factory.discover(DriverSettings.partly(factory.options(), Map.of()), limit);
        } catch (DriverException e) {
            return List.of();
        }
    }
}
