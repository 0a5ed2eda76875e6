// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.simulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.driver.tck.Counterpart;
import org.mtlive.driver.tck.DriverContract;
import org.mtlive.driver.tck.InstrumentCase;
import org.mtlive.driver.tck.WrongSetting;

/** The contract of all drivers, for the simulator. Nothing can fail while it records. */
class SimulatorContractTest extends DriverContract {

    @Override
    protected DriverFactory factory() {
        return new SimulatorDriverFactory();
    }

    @Override
    protected Counterpart endless() {
        return Counterpart.of(Map.of("sample-rate", "200", "batch", "5", "filter-length", "1024"));
    }

    /** With gaps, so that their marks are looked at. */
    @Override
    protected Optional<Counterpart> ending() {
        return Optional.of(Counterpart.of(Map.of("sample-rate", "100", "batch", "30", "speed", "0", "samples", "2000",
                "filter-length", "1024", "gaps-per-hour", "3600", "gap-length", "250ms", "sample-type", "int32")));
    }

    @Override
    protected Optional<Counterpart> failing() {
        return Optional.of(Counterpart.of(Map.of("sample-rate", "200", "batch", "5", "filter-length", "1024",
                "fail-after", "200ms")));
    }

    /** It drops out by its own setting only, not at a moment that a test chooses. */
    @Override
    protected Set<InstrumentCase> without() {
        return Set.of(InstrumentCase.DROPPING_OUT);
    }

    @Override
    protected List<WrongSetting> wrongSettings() {
        return List.of(
                new WrongSetting("channels", Map.of("channels", "ex,up")),
                new WrongSetting("channels", Map.of("channels", "ex,ex")),
                new WrongSetting("channels", Map.of("channels", "hx/2")),
                new WrongSetting("layers", Map.of("layers", "100,1000:50")),
                new WrongSetting("layers", Map.of("layers", "none")));
    }
}
