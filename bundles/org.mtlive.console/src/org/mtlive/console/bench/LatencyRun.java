// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

import org.mtlive.acquisition.driver.EndReason;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.driver.Samples;
import org.mtlive.acquisition.writer.FlushPolicy;
import org.mtlive.acquisition.writer.FlushedExtent;
import org.mtlive.acquisition.writer.LiveWriter;
import org.mtlive.acquisition.writer.Registration;
import org.mtlive.acquisition.writer.WriterListener;
import org.mtlive.acquisition.writer.WriterRequest;
import org.mtlive.acquisition.writer.WriterStatistics;
import org.mtlive.console.CommandContext;
import org.mtlive.console.CommandFailure;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.SampleType;
import org.mtlive.reader.LiveReader;
import org.mtlive.reader.ReaderSubscription;

/** Writes stamped batches at an even pace while readers follow. Belongs to the command's thread. */
final class LatencyRun {

    private static final int CHANNELS = 5;
    /** Batches that are not measured and come faster, while the virtual machines still compile. */
    private static final int MOST_WARM_UP = 3000;
    private static final int WARM_UP_SPEED = 10;
    /** Batches that are not measured, at the measured pace. */
    private static final int MOST_SETTLING = 100;
    /** The chunk is written whole at each flush, so it holds a few batches, not a second's worth of them. */
    private static final int CHUNK_BATCHES = 10;
    private static final int LEAST_CHUNK = 1000;
    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final Duration RESULT_LIMIT = Duration.ofSeconds(30);
    private static final Duration IDLE_POLL = Duration.ofMillis(20);

    private final CommandContext context;
    private final int warmUp;
    private final int unmeasured;
    private final int batches;
    private final int samples;
    private final double batchesPerSecond;
    private final BenchRuns runs;

    /**
     * What a run came to.
     *
     * @param ages of all measured batches at all readers, nanoseconds
     * @param wrong how many samples were not what they should be
     * @param writer the writer's counters
     */
    record Result(long[] ages, long wrong, WriterStatistics writer) {

        Map<String, Object> figures() {
            Map<String, Object> figures = Figures.latency(ages);
            figures.put("writer_flush_p50_us", writer.flushP50Us());
            figures.put("writer_flush_p99_us", writer.flushP99Us());
            figures.put("writer_queue_high_water", writer.queueHighWater());
            return figures;
        }
    }

    LatencyRun(CommandContext context, int batches, int samples, double batchesPerSecond) {
        this.context = context;
        this.warmUp = Math.min(3 * batches, MOST_WARM_UP);
        this.unmeasured = warmUp + Math.min(batches, MOST_SETTLING);
        this.batches = unmeasured + batches;
        this.samples = samples;
        this.batchesPerSecond = batchesPerSecond;
        this.runs = new BenchRuns(CHANNELS, SampleType.INT64, samples * batchesPerSecond,
                Math.max(LEAST_CHUNK, CHUNK_BATCHES * samples));
    }

    /** A reader in this process that the writer's flush wakes. */
    Result inProcess(Path file) throws CommandFailure, Mth5Exception, InterruptedException {
        StampedSignal signal = new StampedSignal(System.nanoTime(), samples);
        try (LiveWriter writer = open(file); LiveReader reader = context.services().reader().open(file)) {
            reader.refresh();
            StampReader stamps = new StampReader(reader, runs.channel(0), signal, batches);
            WriterListener wakes = new WriterListener() {
                @Override
                public void flushed(FlushedExtent extent) {
                    reader.wake();
                }
            };
            try (Registration waking = writer.listen(wakes);
                    ReaderSubscription following = reader.subscribe(IDLE_POLL, stamps)) {
                write(writer, signal);
                if (!stamps.done().await(RESULT_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                    throw new CommandFailure("the reader in this process did not see all batches. " + stamps.error());
                }
            }
            return new Result(measured(stamps.ages()), stamps.wrong(), writer.statistics());
        }
    }

    /** Readers in processes of their own that poll. */
    Result processes(Path file, int readers) throws CommandFailure, Mth5Exception, InterruptedException {
        StampedSignal signal = new StampedSignal(System.nanoTime(), samples);
        Duration writing = Duration.ofMillis((long) (1000 * batches / batchesPerSecond));
        List<FollowerProcess> followers = new ArrayList<>();
        try (LiveWriter writer = open(file)) {
            for (int i = 0; i < readers; i++) {
                followers.add(FollowerProcess.start(context.children(), file, signal, batches,
                        START_LIMIT.plus(writing).plus(RESULT_LIMIT)));
            }
            for (FollowerProcess follower : followers) {
                follower.awaitReady(START_LIMIT);
            }
            write(writer, signal);
            long[] ages = new long[0];
            long wrong = 0;
            for (FollowerProcess follower : followers) {
                JsonNode result = follower.result(RESULT_LIMIT);
                wrong += result.path("wrong").asLong();
                long[] own = result.path("ages_ns").valueStream().mapToLong(JsonNode::asLong).toArray();
                ages = LongStream.concat(LongStream.of(ages), LongStream.of(measured(own))).toArray();
            }
            return new Result(ages, wrong, writer.statistics());
        } finally {
            followers.forEach(FollowerProcess::close);
        }
    }

    private long[] measured(long[] ages) {
        return Arrays.copyOfRange(ages, Math.min(unmeasured, ages.length), ages.length);
    }

    private LiveWriter open(Path file) throws CommandFailure, Mth5Exception {
        return context.services().writer().open(WriterRequest.of(file, runs.specs())
                .withFlush(FlushPolicy.EVERY_BATCH)
                .withFinalise(false));
    }

    private void write(LiveWriter writer, StampedSignal signal)
            throws CommandFailure, Mth5Exception, InterruptedException {
        SampleSink sink = writer.sink(runs.run(0), runs.instrument(0));
        long periodNanos = (long) (1e9 / batchesPerSecond);
        deliver(sink, signal, 0, warmUp, periodNanos / WARM_UP_SPEED);
        writer.flush(); // what a slow machine has piled up meanwhile is not measured
        deliver(sink, signal, warmUp, batches, periodNanos);
        sink.end(EndReason.FINISHED, "");
    }

    /** Delivers batches {@code from} to {@code to} (exclusive) at an even pace. */
    private void deliver(SampleSink sink, StampedSignal signal, int from, int to, long periodNanos)
            throws CommandFailure, InterruptedException {
        long next = System.nanoTime();
        for (int n = from; n < to; n++) {
            next += periodNanos;
            for (long left = next - System.nanoTime(); left > 0; left = next - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            long first = (long) n * samples;
            Instant time = BenchRuns.START.plusNanos((long) (1e9 / batchesPerSecond) * n);
            for (int channel = 0; channel < CHANNELS; channel++) {
                QueueAppend.deliver(sink, new SampleBatch(channel, first, time, System.nanoTime(), 0,
                        new Samples.Int64(signal.batch(first))));
            }
        }
    }
}
