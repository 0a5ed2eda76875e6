// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.tests;

import java.util.List;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.acquisition.driver.DriverOption;
import org.mtlive.acquisition.driver.DriverSettings;
import org.mtlive.acquisition.driver.InstrumentDriver;

/**
 * A known driver under another name, as a vendor's that can be taken away.
 *
 * @param factory the known driver
 * @param id      its new name
 */
record RenamedDriver(DriverFactory factory, String id) implements DriverFactory {

    @Override
    public String title() {
        return factory.title();
    }

    @Override
    public String description() {
        return factory.description();
    }

    @Override
    public List<DriverOption> options() {
        return factory.options();
    }

    @Override
    public InstrumentDriver create(DriverSettings settings) throws DriverException {
        return factory.create(settings);
    }
}
