// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.tck;

import java.util.List;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.acquisition.driver.DriverOption;
import org.mtlive.acquisition.driver.DriverSettings;
import org.mtlive.acquisition.driver.InstrumentDriver;
import org.mtlive.acquisition.driver.OptionType;
import org.mtlive.acquisition.driver.StatusDetail;

/** Offers a driver that keeps the contract, or what a test makes of it. */
class PlainFactory implements DriverFactory {

    /** Makes the driver. */
    @FunctionalInterface
    interface Maker {
        InstrumentDriver make(long samples, long brokenAt) throws DriverException;
    }

    private final Maker maker;

    PlainFactory(Maker maker) {
        this.maker = maker;
    }

    @Override
    public String id() {
        return "plain";
    }

    @Override
    public String title() {
        return "Plain driver";
    }

    @Override
    public String description() {
        return "Counts.";
    }

    @Override
    public List<DriverOption> options() {
        return List.of(
                DriverOption.of("port", OptionType.TEXT, "Begins with sim:").withDefault("sim:1"),
                DriverOption.of("samples", OptionType.INTEGER, "Samples until the end, 0 for none.").withDefault("0")
                        .withRange(0, 1e6),
                DriverOption.of("broken-at", OptionType.INTEGER, "Sample at which it fails, 0 for none.")
                        .withDefault("0").withRange(0, 1e6));
    }

    @Override
    public InstrumentDriver create(DriverSettings settings) throws DriverException {
        if (!settings.text("port").startsWith("sim:")) {
            throw refusal(settings.text("port"));
        }
        return maker.make(settings.integer("samples"), settings.integer("broken-at"));
    }

    DriverException refusal(String port) {
        return new DriverException(StatusDetail.CONFIGURATION_ERROR,
                "option 'port': '" + port + "' does not begin with sim:");
    }
}
