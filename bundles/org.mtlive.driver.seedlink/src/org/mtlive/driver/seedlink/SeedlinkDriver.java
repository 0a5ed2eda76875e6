// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.seedlink;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.InstrumentDriver;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.acquisition.driver.support.DeliveryLoop;
import org.mtlive.acquisition.driver.support.PaceClock;

/**
 * Records one station. The server is looked at once, in the first {@link #describe}; sample 0 is the first sample of
 * the station from now, or from the wanted time, on.
 */
final class SeedlinkDriver implements InstrumentDriver {

    private final SeedlinkOptions options;
    private List<MiniSeedRecord> examples = List.of();
    private DeliveryLoop loop;
    private boolean closed;

    SeedlinkDriver(SeedlinkOptions options) {
        this.options = options;
    }

    @Override
    public synchronized InstrumentDescription describe() throws DriverException {
        if (examples.isEmpty()) {
            examples = StationProbe.records(options);
        }
        List<ChannelDescription> channels = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            StreamChannel stream = options.channels().get(i);
            MiniSeedRecord example = examples.get(i);
            channels.add(ChannelDescription.of(stream.component(), example.samples().type(), example.sampleRateHz(),
                    stream.units()));
        }
        return InstrumentDescription.of("SeedLink " + options.network() + "." + options.station(), channels);
    }

    @Override
    public synchronized Instant arm() throws DriverException {
        if (closed) {
            throw new DriverException(StatusDetail.DRIVER_ERROR, "arm after close");
        }
        describe();
        Instant wanted = options.from().orElseGet(Instant::now);
        Instant start = examples.stream().map(example -> firstSample(example, wanted)).min(Comparator.naturalOrder())
                .orElseThrow();
        loop = new DeliveryLoop(SeedlinkDriverFactory.ID, 0, PaceClock.system(),
                new SeedlinkWork(options, examples, start));
        return start;
    }

    /** Where the server's oldest record begins after the wanted time, there is nothing before it. */
    private Instant firstSample(MiniSeedRecord example, Instant wanted) {
        return options.from().isPresent() && example.start().isAfter(wanted) ? example.start()
                : StationProbe.firstSampleFrom(example, wanted);
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
