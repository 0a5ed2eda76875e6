// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.mtlive.acquisition.driver.DiscoveredInstrument;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.acquisition.driver.DriverOption;
import org.mtlive.acquisition.driver.DriverSettings;
import org.mtlive.acquisition.driver.InstrumentDriver;

/** The simulator under another name, which finds one instrument. */
final class RenamedSimulator implements DriverFactory {

    private final DriverFactory simulator;

    RenamedSimulator(DriverFactory simulator) {
        this.simulator = simulator;
    }

    @Override
    public String id() {
        return "renamed";
    }

    @Override
    public String title() {
        return "Renamed simulator";
    }

    @Override
    public String description() {
        return simulator.description();
    }

    @Override
    public List<DriverOption> options() {
        return simulator.options();
    }

    @Override
    public InstrumentDriver create(DriverSettings settings) throws DriverException {
        return simulator.create(settings);
    }

    @Override
    public List<DiscoveredInstrument> discover(Duration limit) {
        return List.of(new DiscoveredInstrument("Station next door", Map.of("sample-rate", "10"), "found by a test"));
    }

    @Override
    public List<DiscoveredInstrument> discover(DriverSettings known, Duration limit) {
        return List.of(new DiscoveredInstrument("Station of " + known.real("sample-rate") + " Hz", Map.of(), ""));
    }
}
