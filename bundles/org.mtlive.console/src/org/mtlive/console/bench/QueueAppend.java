// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.mtlive.acquisition.driver.EndReason;
import org.mtlive.acquisition.driver.OfferResult;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.driver.Samples;
import org.mtlive.acquisition.writer.FlushPolicy;
import org.mtlive.acquisition.writer.LiveWriter;
import org.mtlive.acquisition.writer.WriterRequest;
import org.mtlive.acquisition.writer.WriterService;
import org.mtlive.console.CommandFailure;
import org.mtlive.mth5.Mth5Exception;

/** Appends the whole way: offered to a sink, through the queue, by the writer's thread, flushed after each round. */
final class QueueAppend {

    private QueueAppend() {
    }

    /**
     * What it took.
     *
     * @param nanos from the first offer until everything was flushed
     * @param safetyShare the part of it that the writer's thread gave to the tables, 0..1
     */
    record Result(long nanos, double safetyShare) { }

    static Result measure(WriterService writers, Path file, AppendLoad load)
            throws Mth5Exception, CommandFailure, InterruptedException {
        BenchRuns runs = load.runs();
        float[] values = load.values(); // never changed, so that all batches may share it
        try (LiveWriter writer = writers.open(WriterRequest.of(file, runs.specs()).withFinalise(false)
                .withFlush(new FlushPolicy(load.samples(), Duration.ZERO)))) {
            List<SampleSink> sinks = new ArrayList<>();
            for (int station = 0; station < runs.stations(); station++) {
                sinks.add(writer.sink(runs.run(station), runs.instrument(station)));
            }
            long start = System.nanoTime();
            for (int n = 0; n < load.appends(); n++) {
                long first = (long) n * load.samples();
                Instant time = BenchRuns.START.plusMillis(first);
                for (int i = 0; i < load.channels(); i++) {
                    deliver(sinks.get(BenchRuns.stationOf(i)), new SampleBatch(BenchRuns.placeOf(i), first, time,
                            System.nanoTime(), 0, new Samples.Float32(values)));
                }
            }
            writer.flush();
            long nanos = System.nanoTime() - start;
            sinks.forEach(sink -> sink.end(EndReason.FINISHED, ""));
            return new Result(nanos, writer.statistics().safetySeconds() * 1e9 / nanos);
        }
    }

    /** Offers until the batch is taken, as a driver does. */
    static void deliver(SampleSink sink, SampleBatch batch) throws CommandFailure, InterruptedException {
        while (true) {
            OfferResult result = sink.offer(batch);
            if (result == OfferResult.ACCEPTED) {
                return;
            }
            if (result == OfferResult.CLOSED) {
                throw new CommandFailure("the writer closed while it was measured; run it again with another --folder");
            }
            sink.awaitSpace(Duration.ofSeconds(1));
        }
    }
}
