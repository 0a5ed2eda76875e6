// SPDX-License-Identifier: EPL-2.0

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.OfferResult;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.driver.Samples;
import org.mtlive.acquisition.writer.LiveWriter;
import org.mtlive.acquisition.writer.StructureReserve;
import org.mtlive.acquisition.writer.WriterRequest;
import org.mtlive.hdf5.ffm.FfmProvider;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelSpec;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.RunSpec;
import org.mtlive.mth5.SampleType;
import org.mtlive.mth5.store.Mth5Store;
import org.mtlive.writer.SwmrWriterService;

/** A short recording of three channels whose samples follow from their index: {@code index * 7 + 1000003 * channel}. */
final class Recording {
    static final List<String> COMPONENTS = List.of("ex", "ey", "hx");
    private static final double RATE_HZ = 1000;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int CHUNK_SAMPLES = 1100; // more than 4096 bytes, and many chunks in a short time

    /** Little, because the laboratories copy the file for each trial. */
    private static final StructureReserve ROOM = StructureReserve.DEFAULT.withRuns(16).withSummaryRows(50);

    private final RunId run;

    Recording(String run) throws Mth5Exception {
        this.run = RunId.of("S1", "MT001", run);
    }

    /** A service with a library of its own kind, from the natives that the system property names. */
    static SwmrWriterService service() throws Exception {
        return new SwmrWriterService(new Mth5Store(new FfmProvider(Path.of(System.getProperty("mtlive.natives")))));
    }

    RunId run() {
        return run;
    }

    RunSpec spec() throws Mth5Exception {
        List<ChannelSpec> channels = new ArrayList<>();
        for (String component : COMPONENTS) {
            ChannelSpec plain = ChannelSpec.of(ChannelId.of(run.survey(), run.station(), run.run(), component),
                    SampleType.INT32, RATE_HZ, START);
            channels.add(new ChannelSpec(plain.id(), plain.kind(), plain.sampleType(), RATE_HZ, START, CHUNK_SAMPLES,
                    plain.units(), plain.metadata(), List.of()));
        }
        return RunSpec.of(run, channels);
    }

    WriterRequest request(Path file, Duration checkpointEvery) throws Mth5Exception {
        return WriterRequest.of(file, List.of(spec())).withCheckpointEvery(checkpointEvery).withFinalise(false)
                .withReserve(ROOM);
    }

    SampleSink sink(LiveWriter writer) throws Mth5Exception {
        return writer.sink(run, InstrumentDescription.of("known", COMPONENTS.stream()
                .map(name -> ChannelDescription.of(name, SampleType.INT32, RATE_HZ, "counts")).toList()));
    }

    /** False when the writer takes nothing more. */
    boolean offer(SampleSink sink, long first, int count) throws InterruptedException {
        for (int channel = 0; channel < COMPONENTS.size(); channel++) {
            int[] values = new int[count];
            for (int i = 0; i < count; i++) {
                values[i] = (int) ((first + i) * 7 + 1_000_003L * channel);
            }
            SampleBatch batch = new SampleBatch(channel, first, START, System.nanoTime(), 0,
                    new Samples.Int32(values));
            OfferResult result = sink.offer(batch);
            while (result == OfferResult.FULL) {
                sink.awaitSpace(Duration.ofSeconds(5));
                result = sink.offer(batch);
            }
            if (result == OfferResult.CLOSED) {
                return false;
            }
        }
        return true;
    }
}
