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
import org.mtlive.acquisition.driver.ClockReading;
import org.mtlive.acquisition.driver.ClockSource;
import org.mtlive.acquisition.driver.ContactResistance;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.InstrumentDriver;
import org.mtlive.acquisition.driver.PowerReading;
import org.mtlive.acquisition.driver.PowerSource;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.driver.SelfTest;
import org.mtlive.acquisition.driver.SelfTestItem;
import org.mtlive.acquisition.driver.SelfTestReport;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.acquisition.driver.support.DeliveryLoop;
import org.mtlive.acquisition.driver.support.PaceClock;
import org.mtlive.mth5.ResponseFilter;

/** One simulated station. */
final class SimulatorDriver
        implements InstrumentDriver, ClockSource, PowerSource, ContactResistance, SelfTest {

    private final SimulatorOptions options;
    private final PaceClock pace;
    private final InstantSource time;
    private DeliveryLoop loop;
    private boolean closed;

    SimulatorDriver(SimulatorOptions options, PaceClock pace, InstantSource time) {
        this.options = options;
        this.pace = pace;
        this.time = time;
    }

    @Override
    public InstrumentDescription describe() throws DriverException {
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
        return options.rehearsal().clock(time.instant(), pace.nanoTime());
    }

    @Override
    public PowerReading power() {
        return options.rehearsal().power(0);
    }

    @Override
    public Map<String, Double> measureContactResistance() {
        return options.rehearsal().contacts(options.components());
    }

    @Override
    public SelfTestReport selfTest() {
        return new SelfTestReport(List.of(new SelfTestItem("noise generator", true, "makes noise")));
    }

    @Override
    public synchronized Instant arm() throws DriverException {
        if (closed) {
            throw new DriverException(StatusDetail.DRIVER_ERROR, "arm after close");
        }
        SimulatorWork work = new SimulatorWork(options); // takes its time, so it comes first
        Instant now = time.instant();
        Instant start = options.start().orElseGet(() -> now.truncatedTo(ChronoUnit.SECONDS));
        work.begin(start, options.start().isPresent() ? Duration.ZERO : Duration.between(start, now));
        loop = new DeliveryLoop(SimulatorDriverFactory.ID, options.speed(), pace, work);
        return start;
    }

    @Override
    public synchronized void start(SampleSink sink) throws DriverException {
        if (loop == null) {
            throw new DriverException(StatusDetail.DRIVER_ERROR, "start before arm");
        }
        loop.start(sink);
    }

    @Override
    public synchronized void stop(Duration deadline) throws DriverException {
        if (loop != null) {
            loop.stop(deadline);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (loop != null) {
            loop.close();
        }
    }
}
