// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.epics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.mtlive.mth5.SampleType;
import org.mtlive.mth5.Units;

/**
 * Records waveforms. Describing looks at one of each variable and disconnects; arming connects again, and the recording
 * begins where all variables have samples.
 */
final class EpicsDriver implements InstrumentDriver {

    private final EpicsOptions options;
    private List<SampleType> types = List.of();
    private Optional<PvLink> link = Optional.empty();
    private Optional<DeliveryLoop> loop = Optional.empty();
    private boolean started;
    private boolean closed;

    EpicsDriver(EpicsOptions options) {
        this.options = options;
    }

    @Override
    public synchronized InstrumentDescription describe() throws DriverException {
        if (types.isEmpty()) {
            try (PvLink probe = PvLink.open(options)) {
                types = FirstUpdates.await(options, probe).firsts().stream().map(first -> first.samples().type())
                        .toList();
            }
        }
        List<ChannelDescription> channels = new ArrayList<>();
        for (String component : options.channels().values()) {
            int channel = channels.size();
            channels.add(ChannelDescription.of(component, types.get(channel), options.sampleRateHz(),
                    options.unit(channel, Units.COUNTS)));
        }
        return InstrumentDescription.of(options.place(), channels);
    }

    @Override
    public synchronized Instant arm() throws DriverException {
        if (closed || loop.isPresent()) {
            throw new DriverException(StatusDetail.DRIVER_ERROR, closed ? "arm after close" : "armed before");
        }
        describe();
        link.ifPresent(PvLink::close); // of an arm that failed
        PvLink opened = PvLink.open(options);
        link = Optional.of(opened);
        FirstUpdates first = FirstUpdates.await(options, opened);
        Instant start = first.firsts().stream().map(waveform -> ChannelFeed.firstSample(options, waveform))
                .max(Comparator.naturalOrder()).orElseThrow();
        loop = Optional.of(new DeliveryLoop(EpicsDriverFactory.ID, 0, PaceClock.system(),
                new EpicsWork(options, opened, types, start, first.all())));
        return start;
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
            link.ifPresent(PvLink::close);
            link = Optional.empty();
        }
    }
}
