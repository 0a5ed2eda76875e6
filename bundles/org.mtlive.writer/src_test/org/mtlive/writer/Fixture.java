// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.OfferResult;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.driver.Samples;
import org.mtlive.acquisition.writer.FlushPolicy;
import org.mtlive.acquisition.writer.WriterRequest;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelSpec;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.RunSpec;
import org.mtlive.mth5.SampleType;
import org.mtlive.mth5.store.WriterStatus;

/** A writer's loop on a fake file and a clock that stands still until it is told to go on. */
final class Fixture {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final RunId RUN = id();

    final FakeLiveFile file = new FakeLiveFile();
    long nanos = 1_000;
    final WriterClock clock = new WriterClock(() -> nanos, () -> START.plusNanos(nanos));
    final WriterSetup setup;
    final FlushCycle flushes;
    final WriterLoop loop;
    final ChannelLanes lanes;
    final SampleSink sink;

    Fixture(FlushPolicy flush, String... components) throws Mth5Exception {
        this(request(SampleType.FLOAT32, components).withFlush(flush), SampleType.FLOAT32, components);
    }

    Fixture(WriterRequest request, SampleType type, String... components) throws Mth5Exception {
        file.type = type;
        setup = WriterSetup.of(request, clock);
        GapLedger ledger = new GapLedger(clock);
        lanes = new ChannelLanes(setup, file, ledger);
        flushes = new FlushCycle(setup, file, ledger);
        loop = new WriterLoop(setup, file, lanes, flushes,
                new Heartbeat(setup, file, WriterStatus.opening(UUID.randomUUID(), clock.now())));
        sink = lanes.lane(RUN, instrument(type, components));
    }

    static WriterRequest request(SampleType type, String... components) {
        List<ChannelSpec> specs = new ArrayList<>();
        for (String component : components) {
            specs.add(ChannelSpec.of(channel(component), type, 100, START));
        }
        return WriterRequest.of(Path.of("fake.h5"), List.of(RunSpec.of(RUN, specs)));
    }

    static InstrumentDescription instrument(SampleType type, String... components) {
        return InstrumentDescription.of("test instrument", Stream.of(components)
                .map(component -> ChannelDescription.of(component, type, 100, "counts")).toList());
    }

    static ChannelId channel(String component) {
        try {
            return ChannelId.of(RUN.survey(), RUN.station(), RUN.run(), component);
        } catch (Mth5Exception e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Offers {@code count} floats from {@code first} on, each as large as its index. */
    OfferResult offer(int channel, long first, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = first + i;
        }
        return sink.offer(batch(channel, first, new Samples.Float32(values)));
    }

    static SampleBatch batch(int channel, long first, Samples samples) {
        return new SampleBatch(channel, first, START, 0, 0, samples);
    }

    void pass(Duration time) {
        nanos += time.toNanos();
    }

    List<Double> values(String component) {
        return file.channel(channel(component)).values;
    }

    private static RunId id() {
        try {
            return RunId.of("S1", "MT001", "001");
        } catch (Mth5Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
