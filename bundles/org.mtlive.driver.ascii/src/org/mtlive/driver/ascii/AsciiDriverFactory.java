// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.ascii;

import java.util.List;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.acquisition.driver.DriverOption;
import org.mtlive.acquisition.driver.DriverSettings;
import org.mtlive.acquisition.driver.InstrumentDriver;
import org.mtlive.acquisition.driver.support.PaceClock;
import org.osgi.service.component.annotations.Component;

/** Offers the driver {@code ascii}. */
@Component(service = DriverFactory.class)
public final class AsciiDriverFactory implements DriverFactory {

    static final String ID = "ascii";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Text columns";
    }

    @Override
    public String description() {
        return "Replays a text file of numbers, one line a sample and one column a channel, separated by blanks, tabs,"
                + " commas or semicolons. Empty lines and lines that begin with # or % are passed over.";
    }

    @Override
    public List<DriverOption> options() {
        return AsciiOptions.ALL;
    }

    @Override
    public InstrumentDriver create(DriverSettings settings) throws DriverException {
        return new AsciiDriver(AsciiOptions.read(settings), PaceClock.system());
    }
}
