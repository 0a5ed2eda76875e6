// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hotplug.tests.vendor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;

import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.acquisition.driver.DriverOption;
import org.mtlive.acquisition.driver.DriverSettings;
import org.mtlive.acquisition.driver.InstrumentDriver;

/** A vendor's driver; {@code vendor.properties} of its jar says its id and what is wrong with the factory. */
public final class VendorFactory implements DriverFactory {

    private final Properties properties = new Properties();

    /** Made by declarative services. */
    public VendorFactory() {
        try (InputStream in = VendorFactory.class.getResourceAsStream("/vendor.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        fault("constructor");
    }

    @Override
    public String id() {
        fault("id");
        return properties.getProperty("id");
    }

    @Override
    public String title() {
        return properties.getProperty("fault", "").equals("title-null") ? null : "Vendor's instrument";
    }

    @Override
    public String description() {
        return "Counts: sample n has the value n.";
    }

    @Override
    public List<DriverOption> options() {
        fault("options");
        return List.of(VendorDriver.MODE);
    }

    @Override
    public InstrumentDriver create(DriverSettings settings) {
        return new VendorDriver(settings.text("mode"));
    }

    private void fault(String place) {
        String fault = properties.getProperty("fault", "");
        if (fault.equals(place)) {
            throw new IllegalStateException("no licence");
        }
        if (fault.equals(place + "-hangs")) {
            Mischief.hang();
        }
    }
}
