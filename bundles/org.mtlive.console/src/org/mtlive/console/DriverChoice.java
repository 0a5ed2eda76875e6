// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.util.List;
import java.util.stream.Collectors;

import org.mtlive.acquisition.driver.DriverFactory;

/** Finds a driver by the id that the user wrote. */
final class DriverChoice {

    private DriverChoice() {
    }

    static DriverFactory find(CommandContext context, String id) throws UsageException, CommandFailure {
        List<DriverFactory> drivers = context.services().recordings().drivers();
        for (DriverFactory driver : drivers) {
            if (driver.id().equalsIgnoreCase(id.strip())) {
                return driver;
            }
        }
        String known = drivers.stream().map(DriverFactory::id).collect(Collectors.joining(", "));
        throw new UsageException("there is no driver '" + id + "'; "
                + (known.isEmpty() ? "none is installed: install the feature org.mtlive.drivers" : "there are: "
                + known));
    }
}
