// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.epics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.support.DeliveringDriver;
import org.mtlive.mth5.SampleType;
import org.mtlive.mth5.Units;

/**
 * Records waveforms. Describing looks at one of each variable and disconnects; arming connects again, and the recording
 * begins where all variables have samples.
 */
final class EpicsDriver extends DeliveringDriver {

    private final EpicsOptions options;
    private List<SampleType> types = List.of();

    EpicsDriver(EpicsOptions options) {
        super(EpicsDriverFactory.ID);
        this.options = options;
    }

    @Override
    protected InstrumentDescription look() throws DriverException {
        try (PvLink probe = PvLink.open(options)) {
            types = FirstUpdates.await(options, probe).firsts().stream().map(first -> first.samples().type()).toList();
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
    protected Prepared prepare() throws DriverException {
        PvLink link = keep(PvLink.open(options));
        FirstUpdates first = FirstUpdates.await(options, link);
        Instant start = first.firsts().stream().map(waveform -> ChannelFeed.firstSample(options, waveform))
                .max(Comparator.naturalOrder()).orElseThrow();
        return new Prepared(start, new EpicsWork(options, link, types, start, first.all()));
    }
}
