// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelSpec;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.RunSpec;
import org.mtlive.mth5.SampleType;
import org.mtlive.mth5.Units;

/**
 * The runs that measurements write, as the store and as drivers name them: stations of five channels each.
 *
 * @param channels how many channels altogether
 * @param type type of the samples
 * @param sampleRateHz samples a second
 * @param chunk samples a chunk; 0 lets the store choose
 */
record BenchRuns(int channels, SampleType type, double sampleRateHz, int chunk) {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static final List<String> COMPONENTS = List.of("ex", "ey", "hx", "hy", "hz");

    int stations() {
        return (channels + COMPONENTS.size() - 1) / COMPONENTS.size();
    }

    static int stationOf(int channel) {
        return channel / COMPONENTS.size();
    }

    /** {@return the place of a channel among those of its station} */
    static int placeOf(int channel) {
        return channel % COMPONENTS.size();
    }

    RunId run(int station) {
        return new RunId("bench", String.format(Locale.ROOT, "B%04d", station), "001");
    }

    ChannelId channel(int channel) {
        return run(stationOf(channel)).child(COMPONENTS.get(placeOf(channel)));
    }

    List<RunSpec> specs() {
        List<RunSpec> specs = new ArrayList<>();
        for (int station = 0; station < stations(); station++) {
            specs.add(RunSpec.of(run(station), channelsOf(station).stream().map(this::spec).toList()));
        }
        return specs;
    }

    InstrumentDescription instrument(int station) {
        return InstrumentDescription.of("bench", channelsOf(station).stream()
                .map(id -> ChannelDescription.of(id.component(), type, sampleRateHz, Units.COUNTS)).toList());
    }

    private List<ChannelId> channelsOf(int station) {
        List<ChannelId> ids = new ArrayList<>();
        int end = Math.min(channels, (station + 1) * COMPONENTS.size());
        for (int channel = station * COMPONENTS.size(); channel < end; channel++) {
            ids.add(channel(channel));
        }
        return ids;
    }

    private ChannelSpec spec(ChannelId id) {
        ChannelSpec plain = ChannelSpec.of(id, type, sampleRateHz, START);
        return new ChannelSpec(id, plain.kind(), type, sampleRateHz, START, chunk, Units.COUNTS,
                Metadata.of(plain.kind().metadataClass()), List.of());
    }
}
