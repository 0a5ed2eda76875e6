// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.acquisition.driver.Calibration;
import org.mtlive.acquisition.driver.ClockReading;
import org.mtlive.acquisition.driver.ClockSource;
import org.mtlive.acquisition.driver.ContactResistance;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.PowerReading;
import org.mtlive.acquisition.driver.PowerSource;
import org.mtlive.acquisition.driver.SelfTest;
import org.mtlive.acquisition.driver.SelfTestItem;
import org.mtlive.acquisition.driver.SelfTestReport;
import org.mtlive.acquisition.driver.support.DeliveringDriver;
import org.mtlive.acquisition.driver.support.PaceClock;
import org.mtlive.mth5.ResponseFilter;
import org.mtlive.mth5.Times;

/** One simulated station. */
final class SimulatorDriver extends DeliveringDriver
        implements ClockSource, PowerSource, ContactResistance, SelfTest, Calibration {

    private final SimulatorOptions options;
    private final PaceClock pace;
    private final InstantSource time;
    /** The capabilities look at it from other threads. */
    private volatile Optional<SimulatorWork> work = Optional.empty();

    SimulatorDriver(SimulatorOptions options, PaceClock pace, InstantSource time) {
        super(SimulatorDriverFactory.ID, options.speed(), pace);
        this.options = options;
        this.pace = pace;
        this.time = time;
    }

    @Override
    protected InstrumentDescription look() throws DriverException {
        List<ChannelDescription> channels = new ArrayList<>();
        Map<String, ResponseFilter> filters = new LinkedHashMap<>();
        for (SimulatedChannel simulated : options.channels()) {
            ChannelDescription channel = simulated.describe(options.sampleType(), options.rateHz());
            SampleScaling.filter(channel).ifPresent(filter -> filters.put(filter.name(), filter));
            channels.add(SampleScaling.digitised(channel));
        }
        return new InstrumentDescription("simulated station", "MTLive", "simulator", "seed " + options.seed(),
                Optional.empty(), channels, List.copyOf(filters.values()), Map.of());
    }

    @Override
    public ClockReading clock() {
        Instant now = work.map(running -> Times.ofSample(running.start(), running.doneSamples(), options.rateHz()))
                .orElseGet(time::instant);
        return options.rehearsal().clock(now, pace.nanoTime());
    }

    @Override
    public PowerReading power() {
        return options.rehearsal().power(work.map(SimulatorWork::doneSamples).orElse(0L) / options.rateHz());
    }

    @Override
    public Map<String, Double> measureContactResistance() {
        return options.rehearsal().contacts(options.components());
    }

    @Override
    public SelfTestReport selfTest() {
        return new SelfTestReport(List.of(new SelfTestItem("noise generator", true, "makes noise")));
    }

    /** A simulated amplifier is as good as it says. */
    @Override
    public SelfTestReport calibrate() {
        return new SelfTestReport(options.components().stream()
                .map(component -> new SelfTestItem("gain of " + component, true, "1, as described")).toList());
    }

    @Override
    protected Prepared prepare() throws DriverException {
        SimulatorWork prepared = new SimulatorWork(options); // takes its time, so it comes first
        Instant now = time.instant();
        Instant start = options.start().orElseGet(() -> now.truncatedTo(ChronoUnit.SECONDS));
        prepared.begin(start, options.start().isPresent() ? Duration.ZERO : Duration.between(start, now));
        work = Optional.of(prepared);
        return new Prepared(start, prepared);
    }
}
