// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer.tests;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.OfferResult;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.driver.Samples;
import org.mtlive.acquisition.writer.FlushPolicy;
import org.mtlive.acquisition.writer.LiveWriter;
import org.mtlive.acquisition.writer.WriterRequest;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelSpec;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.RunSpec;
import org.mtlive.mth5.SampleType;

/** A station whose every sample is known: channel c holds {@code c * 1000 + index % 8000} at an index. */
final class Station {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final double RATE_HZ = 1000;
    private static final List<String> FIVE = List.of("ex", "ey", "hx", "hy", "hz");
    private static final int CHUNK = 10_000;
    private static final int PERIOD = 8000;
    private static final int STEP = 1000;

    private final RunId run;
    private final List<String> components;
    private final SampleType type;

    Station(SampleType type, List<String> components) throws Mth5Exception {
        this(RunId.of("S1", "MT001", "001"), type, components);
    }

    private Station(RunId run, SampleType type, List<String> components) {
        this.run = run;
        this.type = type;
        this.components = List.copyOf(components);
    }

    static Station fiveChannels() throws Mth5Exception {
        return new Station(SampleType.FLOAT32, FIVE);
    }

    /** Stations of five channels each. */
    static List<Station> network(int stations) throws Mth5Exception {
        List<Station> network = new ArrayList<>();
        for (int i = 0; i < stations; i++) {
            network.add(new Station(RunId.of("S1", "MT" + i, "001"), SampleType.FLOAT32, FIVE));
        }
        return network;
    }

    Station inRun(String name) throws Mth5Exception {
        return new Station(RunId.of(run.survey(), run.station(), name), type, components);
    }

    RunId run() {
        return run;
    }

    int size() {
        return components.size();
    }

    ChannelId channel(int index) throws Mth5Exception {
        return ChannelId.of(run.survey(), run.station(), run.run(), components.get(index));
    }

    InstrumentDescription instrument() {
        return InstrumentDescription.of("known station", components.stream()
                .map(name -> ChannelDescription.of(name, type, RATE_HZ, "counts")).toList());
    }

    WriterRequest request(Path file) throws Mth5Exception {
        return request(file, List.of(this));
    }

    /** All of these into one file, flushed at every round, left as the live file. */
    static WriterRequest request(Path file, List<Station> stations) throws Mth5Exception {
        List<RunSpec> runs = new ArrayList<>();
        for (Station station : stations) {
            runs.add(station.spec());
        }
        return WriterRequest.of(file, runs).withFlush(FlushPolicy.EVERY_BATCH).withFinalise(false);
    }

    RunSpec spec() throws Mth5Exception {
        List<ChannelSpec> specs = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            ChannelSpec spec = ChannelSpec.of(channel(i), type, RATE_HZ, START);
            specs.add(new ChannelSpec(spec.id(), spec.kind(), type, RATE_HZ, START, CHUNK, spec.units(),
                    spec.metadata(), List.of()));
        }
        return RunSpec.of(run, specs);
    }

    SampleSink sink(LiveWriter writer) throws Mth5Exception {
        return writer.sink(run, instrument());
    }

    /** Offers one round of batches, waiting for room. */
    void offer(SampleSink sink, long first, int count) throws InterruptedException {
        for (int channel = 0; channel < size(); channel++) {
            SampleBatch batch = new SampleBatch(channel, first, START, System.nanoTime(), 0,
                    samples(channel, first, count));
            while (sink.offer(batch) == OfferResult.FULL) {
                if (!sink.awaitSpace(Duration.ofSeconds(20))) {
                    throw new IllegalStateException("no room within 20 s");
                }
            }
        }
    }

    Samples samples(int channel, long first, int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = value(channel, first + i);
        }
        return switch (type) {
            case INT32 -> new Samples.Int32(DoubleStream.of(values).mapToInt(v -> (int) v).toArray());
            case INT64 -> new Samples.Int64(DoubleStream.of(values).mapToLong(v -> (long) v).toArray());
            case FLOAT64 -> new Samples.Float64(values);
            case FLOAT32 -> {
                float[] floats = new float[count];
                for (int i = 0; i < count; i++) {
                    floats[i] = (float) values[i];
                }
                yield new Samples.Float32(floats);
            }
        };
    }

    static float value(int channel, long index) {
        return channel * STEP + index % PERIOD;
    }
}
