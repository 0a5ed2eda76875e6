// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.mqtt;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.InstrumentDriver;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.acquisition.driver.support.DeliveryLoop;
import org.mtlive.acquisition.driver.support.PaceClock;

/**
 * Records one topic. Describing looks at a message and lets the broker go again; arming waits for the message with
 * which the recording begins, and stays connected.
 */
final class MqttDriver implements InstrumentDriver {

    private final MqttOptions options;
    private final Findings findings = new Findings();
    private final Intake intake;
    private Optional<List<ChannelDescription>> channels = Optional.empty();
    private Optional<MqttLink> link = Optional.empty();
    private Optional<DeliveryLoop> loop = Optional.empty();
    private boolean started;
    private boolean closed;

    MqttDriver(MqttOptions options) {
        this.options = options;
        this.intake = options.martas() ? new MartasIntake(options, findings) : new BatchIntake(options, findings);
    }

    @Override
    public synchronized InstrumentDescription describe() throws DriverException {
        if (channels.isEmpty()) {
            try (MqttLink probe = MqttLink.open(options)) {
                channels = Optional.of(new FirstMessage<List<ChannelDescription>>(options, probe).await(intake::learn)
                        .value());
            }
        }
        return InstrumentDescription.of("MQTT " + options.topic(), channels.get());
    }

    @Override
    public synchronized Instant arm() throws DriverException {
        if (closed || loop.isPresent()) {
            throw new DriverException(StatusDetail.DRIVER_ERROR, closed ? "arm after close" : "armed before");
        }
        describe();
        link.ifPresent(MqttLink::close); // of an arm that failed
        MqttLink opened = MqttLink.open(options);
        link = Optional.of(opened);
        FirstMessage.Found<Instant> first = new FirstMessage<Instant>(options, opened).await(intake::begin);
        loop = Optional.of(new DeliveryLoop(MqttDriverFactory.ID, 0, PaceClock.system(),
                new MqttWork(options, opened, intake, findings, first.message())));
        return first.value();
    }

    @Override
    public synchronized void start(SampleSink sink) throws DriverException {
        if (loop.isEmpty()) {
            throw new DriverException(StatusDetail.DRIVER_ERROR, "start before arm");
        }
        loop.get().start(sink);
        started = true;
    }

    @Override
    public synchronized void stop(Duration deadline) throws DriverException {
        if (loop.isPresent()) {
            loop.get().stop(deadline);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        loop.ifPresent(DeliveryLoop::close);
        if (!started) { // else the loop closes it
            link.ifPresent(MqttLink::close);
            link = Optional.empty();
        }
    }
}
