// SPDX-License-Identifier: EPL-2.0
package org.mtlive.faults.kills;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelSpec;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.RunSpec;
import org.mtlive.mth5.SampleType;
import org.mtlive.mth5.Units;

/** The runs of a writer that is to be killed, and their samples: each follows from run, channel and index. */
final class KilledRuns {
    static final List<String> COMPONENTS = List.of("ex", "ey", "hx", "hy", "hz");
    static final double SAMPLE_RATE_HZ = 1000;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    /** So small that most runs have several chunks; the least that live structure allows. */
    private static final int CHUNK_SAMPLES = 1100;

    private KilledRuns() { }

    /** {@return a run by its number; ten make a station} */
    static RunId run(int number) {
        return new RunId("kills", station(number / 10), String.format(Locale.ROOT, "r%05d", number));
    }

    static String station(int number) {
        return String.format(Locale.ROOT, "ST%04d", number);
    }

    static int number(RunId run) {
        return Integer.parseInt(run.run().substring(1));
    }

    static RunSpec spec(RunId run) {
        return RunSpec.of(run, COMPONENTS.stream().map(component -> channel(run.child(component))).toList());
    }

    static ChannelSpec channel(ChannelId id) {
        ChannelSpec plain = ChannelSpec.of(id, SampleType.INT32, SAMPLE_RATE_HZ, START);
        return new ChannelSpec(id, plain.kind(), plain.sampleType(), SAMPLE_RATE_HZ, START, CHUNK_SAMPLES,
                plain.units(), plain.metadata(), List.of());
    }

    static InstrumentDescription instrument(RunId run) {
        return InstrumentDescription.of(run.run(), COMPONENTS.stream().map(component ->
                ChannelDescription.of(component, SampleType.INT32, SAMPLE_RATE_HZ, Units.COUNTS)).toList());
    }

    static Instant time(long sample) {
        return START.plusMillis(sample);
    }

    /** The same as in expected.py. */
    static int value(int run, int channel, long sample) {
        return (int) (run * 1_000_003L + channel * 8_191L + sample) & 0x3fff_ffff;
    }
}
