// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.mtlive.acquisition.driver.EndReason;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.driver.Samples;
import org.mtlive.acquisition.writer.LiveWriter;
import org.mtlive.console.CommandFailure;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;

/**
 * Keeps samples flowing into the first run and the newest few, as instruments would, and measures each round: from the
 * first batch offered until readers can see all of them. Its thread runs until {@link #close()}; runs are added by
 * another.
 */
final class SampleFlow implements AutoCloseable {

    private static final int NEWEST_RUNS = 3;
    private static final int ROUND_SAMPLES = 25;
    private static final long ROUND_NANOS = (long) (1e9 * ROUND_SAMPLES / StructurePlan.SAMPLE_RATE_HZ);
    private static final long END_LIMIT_MS = TimeUnit.SECONDS.toMillis(60);

    private final LiveWriter writer;
    private final Fed first;
    private final Deque<Fed> newest = new ArrayDeque<>();
    private final Thread thread;
    private List<Long> roundNanos = new ArrayList<>();
    private Exception failure;
    private volatile boolean ending;

    /** A run on its way; its next sample is the flow's own. */
    private static final class Fed {
        private final int run;
        private final SampleSink sink;
        private long next;

        Fed(LiveWriter writer, RunId run) throws Mth5Exception {
            this.run = StructurePlan.number(run);
            this.sink = writer.sink(run, StructurePlan.instrument(run));
        }

        void deliver() throws CommandFailure, InterruptedException {
            for (int channel = 0; channel < StructurePlan.COMPONENTS.size(); channel++) {
                int[] values = new RunSignal(run, channel).values(next, ROUND_SAMPLES);
                QueueAppend.deliver(sink, new SampleBatch(channel, next, StructurePlan.time(next), System.nanoTime(), 0,
                        new Samples.Int32(values)));
            }
            next += ROUND_SAMPLES;
        }
    }

    private SampleFlow(LiveWriter writer, RunId run) throws Mth5Exception {
        this.writer = writer;
        this.first = new Fed(writer, run);
        this.thread = Thread.ofPlatform().name("mtlive-bench-samples").unstarted(this::flow);
    }

    /** Begins with this run, which gets samples until the end. */
    static SampleFlow start(LiveWriter writer, RunId first) throws Mth5Exception {
        SampleFlow flow = new SampleFlow(writer, first);
        flow.thread.start();
        return flow;
    }

    /** From now on this run gets samples; the oldest of the newest gets no more. */
    void add(RunId run) throws Mth5Exception {
        Fed fed = new Fed(writer, run);
        synchronized (this) {
            newest.addLast(fed);
        }
    }

    /** {@return nanoseconds of each round since the last call} */
    synchronized long[] takeRounds() throws CommandFailure {
        if (failure != null) {
            throw new CommandFailure("no samples could be written any more: " + failure.getMessage(), failure);
        }
        long[] nanos = roundNanos.stream().mapToLong(Long::longValue).toArray();
        roundNanos = new ArrayList<>();
        return nanos;
    }

    @Override
    public void close() {
        ending = true;
        try {
            thread.join(END_LIMIT_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void flow() {
        long next = System.nanoTime();
        try {
            while (!ending) {
                long nanos = round();
                synchronized (this) {
                    roundNanos.add(nanos);
                }
                next = Math.max(next + ROUND_NANOS, System.nanoTime());
                for (long left = next - System.nanoTime(); !ending && left > 0; left = next - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
            }
        } catch (Mth5Exception | CommandFailure | InterruptedException | RuntimeException e) {
            synchronized (this) {
                failure = e;
            }
        }
    }

    private long round() throws Mth5Exception, CommandFailure, InterruptedException {
        List<Fed> runs = new ArrayList<>(List.of(first));
        synchronized (this) {
            while (newest.size() > NEWEST_RUNS) {
                newest.removeFirst().sink.end(EndReason.FINISHED, "");
            }
            runs.addAll(newest);
        }
        long start = System.nanoTime();
        for (Fed run : runs) {
            run.deliver();
        }
        writer.flush();
        return System.nanoTime() - start;
    }
}
