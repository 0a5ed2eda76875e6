// SPDX-License-Identifier: EPL-2.0
package com.example.mtlive.driver;

import java.util.List;

import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.acquisition.driver.DriverOption;
import org.mtlive.acquisition.driver.DriverSettings;
import org.mtlive.acquisition.driver.InstrumentDriver;
import org.mtlive.acquisition.driver.OptionType;
import org.osgi.service.component.annotations.Component;

/** Offers the driver {@code text-logger}. */
@Component(service = DriverFactory.class)
public final class TextLoggerFactory implements DriverFactory {

    @Override
    public String id() {
        return "text-logger";
    }

    @Override
    public String title() {
        return "Text logger";
    }

    @Override
    public String description() {
        return "Reads lines 'counter ex ey' from a TCP port, as fast as the logger sends them.";
    }

    @Override
    public List<DriverOption> options() {
        return List.of(
                DriverOption.of("host", OptionType.TEXT, "Name or address of the logger.").withDefault("localhost"),
                DriverOption.of("port", OptionType.INTEGER, "Its TCP port.").withRange(1, 65535).asRequired(),
                DriverOption.of("sample-rate", OptionType.REAL, "Lines a second.").withUnit("Hz")
                        .withDefault("10").withRange(0.001, 1000));
    }

    @Override
    public InstrumentDriver create(DriverSettings settings) {
        return new TextLoggerDriver(settings.text("host"), (int) settings.integer("port"),
                settings.real("sample-rate"));
    }
}
