// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.seedlink;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.support.DeliveringDriver;

/**
 * Records one station. The server is looked at once, in the first {@link #describe}; sample 0 is the first sample of
 * the station from now, or from the wanted time, on.
 */
final class SeedlinkDriver extends DeliveringDriver {

    private final SeedlinkOptions options;
    private List<MiniSeedRecord> examples = List.of();

    SeedlinkDriver(SeedlinkOptions options) {
        super(SeedlinkDriverFactory.ID);
        this.options = options;
    }

    @Override
    protected InstrumentDescription look() throws DriverException {
        examples = StationProbe.records(options);
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
    protected Prepared prepare() {
        Instant wanted = options.from().orElseGet(Instant::now);
        Instant start = examples.stream().map(example -> firstSample(example, wanted)).min(Comparator.naturalOrder())
                .orElseThrow();
        return new Prepared(start, new SeedlinkWork(options, examples, start));
    }

    /** Where the server's oldest record begins after the wanted time, there is nothing before it. */
    private Instant firstSample(MiniSeedRecord example, Instant wanted) {
        return options.from().isPresent() && example.start().isAfter(wanted) ? example.start()
                : StationProbe.firstSampleFrom(example, wanted);
    }
}
