// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.acquisition.driver.DriverOption;
import org.mtlive.acquisition.driver.DriverSettings;
import org.mtlive.acquisition.driver.DriverState;
import org.mtlive.acquisition.driver.DriverStatus;
import org.mtlive.acquisition.driver.EndReason;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.InstrumentDriver;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.driver.Samples;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.mth5.SampleType;

/** A well-behaved driver that its factory hands out; tests override what is to go wrong. The test sends its samples. */
class FakeDriver implements InstrumentDriver, DriverFactory {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    final CountDownLatch closed = new CountDownLatch(1);
    private final String id;
    private final List<String> components;
    private volatile SampleSink sink;

    FakeDriver(String id, String... components) {
        this.id = id;
        this.components = List.of(components);
    }

    /** Sends one batch of two samples on every channel. */
    void send(long firstSample) {
        send(firstSample, 0);
    }

    /** The same, with quality bits. */
    void send(long firstSample, int quality) {
        for (int channel = 0; channel < components.size(); channel++) {
            sink.offer(new SampleBatch(channel, firstSample, START.plusSeconds(firstSample), 0, quality,
                    new Samples.Float32(new float[] {1, 2})));
        }
    }

    /** Ends as a driver does whose cable is pulled. */
    void loseConnection() {
        sink.status(new DriverStatus(DriverState.FAULT, StatusDetail.COMMUNICATION_ERROR, "cable pulled"));
        sink.end(EndReason.FAILED, "cable pulled");
    }

    SampleSink sink() {
        return sink;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return "fake";
    }

    @Override
    public String description() {
        return "fake";
    }

    @Override
    public List<DriverOption> options() {
        return List.of();
    }

    @Override
    public InstrumentDriver create(DriverSettings settings) throws DriverException {
        return this;
    }

    @Override
    public InstrumentDescription describe() throws DriverException {
        return InstrumentDescription.of("fake " + id, components.stream()
                .map(component -> ChannelDescription.of(component, SampleType.FLOAT32, 1, "nT")).toList());
    }

    @Override
    public Instant arm() throws DriverException, InterruptedException {
        return START;
    }

    @Override
    public void start(SampleSink target) throws DriverException {
        sink = target;
    }

    @Override
    public void stop(Duration deadline) throws DriverException {
        sink.end(EndReason.STOPPED, "");
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
