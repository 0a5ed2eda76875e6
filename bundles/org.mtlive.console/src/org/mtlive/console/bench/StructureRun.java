// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.mtlive.acquisition.writer.Addition;
import org.mtlive.acquisition.writer.FlushPolicy;
import org.mtlive.acquisition.writer.LiveWriter;
import org.mtlive.acquisition.writer.StructureReserve;
import org.mtlive.acquisition.writer.WriterRequest;
import org.mtlive.console.CommandContext;
import org.mtlive.console.CommandFailure;
import org.mtlive.mth5.Mth5Exception;

/** Makes changes at an even pace while samples flow, with readers of ours attached. Belongs to the command's thread. */
final class StructureRun {

    private static final Duration READER_START_LIMIT = Duration.ofSeconds(120);
    private static final Duration READER_END_LIMIT = Duration.ofMinutes(10);
    private static final Duration TICK = Duration.ofSeconds(10);
    /** The most changes that are not measured, while the virtual machines of writer and readers still compile. */
    private static final int MOST_WARM_UP = 100;

    private final CommandContext context;
    private final StructurePlan plan;
    private final Duration limit;
    private final int changes;
    private final int warmUp;
    private final Runnable begin;
    private final Map<String, Object> figures = new LinkedHashMap<>();
    private long nextTick;

    /**
     * @param plan the changes
     * @param limit how long the changes take
     * @param begin returns when the changes may begin, after the file is live
     */
    StructureRun(CommandContext context, StructurePlan plan, Duration limit, Runnable begin) {
        this.context = context;
        this.plan = plan;
        this.changes = plan.changes();
        this.warmUp = Math.min(MOST_WARM_UP, changes / 3);
        this.limit = limit;
        this.begin = begin;
    }

    /** {@return the figures; {@code wrong_values} and {@code reader_errors} of all readers are among them} */
    Map<String, Object> run(Path file, int readers) throws CommandFailure, Mth5Exception, InterruptedException {
        List<FollowerProcess> watchers = new ArrayList<>();
        try {
            WriterRequest request = WriterRequest.of(file, List.of(plan.firstRun()))
                    .withFlush(new FlushPolicy(0, Duration.ofMillis(200))).withFinalise(false)
                    .withReserve(StructureReserve.DEFAULT.withRuns(roomFor(changes)));
            try (LiveWriter writer = context.services().writer().open(request);
                    SampleFlow flow = SampleFlow.start(writer, plan.firstRun().id())) {
                for (int i = 0; i < readers; i++) {
                    watchers.add(FollowerProcess.watch(context.children(), file));
                }
                for (FollowerProcess watcher : watchers) {
                    watcher.awaitReady(READER_START_LIMIT);
                }
                context.remark("bench: " + file + " is live");
                begin.run();
                measure(writer, flow);
            }
            readerFigures(watchers);
        } finally {
            watchers.forEach(FollowerProcess::close);
        }
        return figures;
    }

    private static int roomFor(int changes) {
        return Math.clamp(changes + changes / 2L, StructureReserve.DEFAULT.runs(), StructureReserve.MOST_RUNS);
    }

    private void measure(LiveWriter writer, SampleFlow flow)
            throws CommandFailure, Mth5Exception, InterruptedException {
        flow.takeRounds();
        Thread.sleep(quiet());
        long[] without = flow.takeRounds();
        context.remark("bench: " + changes + " changes in " + limit.toSeconds() + " s");
        long start = System.nanoTime();
        List<Long> times = changes(writer, flow);
        double seconds = (System.nanoTime() - start) / 1e9;
        long[] with = flow.takeRounds();
        long[] nanos = times.stream().mapToLong(Long::longValue).toArray();
        figures.put("changes", plan.made());
        figures.put("warm_up_changes", warmUp);
        figures.put("surveys", plan.surveys());
        figures.put("stations", plan.stations());
        figures.put("runs", plan.runs());
        figures.put("seconds", seconds);
        figures.put("change", Figures.latency(nanos));
        figures.put("append_without_changes", Figures.latency(without));
        figures.put("append_with_changes", Figures.latency(with));
        figures.put("append_p50_ratio", ratio(with, without, 0.5));
        figures.put("append_p99_ratio", ratio(with, without, 0.99));
        figures.put("samples", writer.statistics().samples());
        figures.put("gaps", writer.statistics().gaps());
        figures.put("flush_p50_us", writer.statistics().flushP50Us());
        figures.put("flush_p99_us", writer.statistics().flushP99Us());
    }

    /** Long enough for some hundred rounds without any change, but not much of the whole. */
    private Duration quiet() {
        return Duration.ofMillis(Math.clamp(limit.toMillis() / 20, 500, 30_000));
    }

    private List<Long> changes(LiveWriter writer, SampleFlow flow)
            throws CommandFailure, Mth5Exception, InterruptedException {
        List<Long> nanos = new ArrayList<>();
        long start = System.nanoTime();
        nextTick = start + TICK.toNanos();
        while (plan.hasNext()) {
            long due = start + (long) (limit.toNanos() * ((double) plan.made() / changes));
            long left = due - System.nanoTime();
            if (left > 0) {
                TimeUnit.NANOSECONDS.sleep(left);
            }
            Addition next = plan.next();
            long before = System.nanoTime();
            writer.add(next);
            nanos.add(System.nanoTime() - before);
            if (next instanceof Addition.Run run) {
                flow.add(run.spec().id());
            }
            tick(nanos);
            if (context.ending().isRequested()) {
                break;
            }
            if (plan.made() == warmUp) {
                nanos.clear();
                flow.takeRounds();
            }
        }
        return nanos;
    }

    private void tick(List<Long> nanos) {
        long now = System.nanoTime();
        if (now >= nextTick) {
            nextTick = now + TICK.toNanos();
            long[] last = nanos.subList(Math.max(0, nanos.size() - 100), nanos.size()).stream()
                    .mapToLong(Long::longValue).toArray();
            context.remark("bench: " + plan.made() + " of " + changes + " changes, " + plan.runs() + " runs; the last "
                    + last.length + ": p50 " + Figures.percentile(last, 0, last.length, 0.5) / 1_000 + " us, most "
                    + Figures.percentile(last, 0, last.length, 1) / 1_000 + " us");
        }
    }

    private void readerFigures(List<FollowerProcess> watchers) throws CommandFailure, InterruptedException {
        long wrong = 0;
        long errors = 0;
        long values = 0;
        for (FollowerProcess watcher : watchers) {
            JsonNode counts = watcher.result(READER_END_LIMIT);
            wrong += counts.path("wrong").asLong();
            errors += counts.path("errors").asLong() + (counts.path("runs").asInt() == plan.runs() ? 0 : 1);
            values += counts.path("values").asLong();
        }
        figures.put("readers", watchers.size());
        figures.put("values_read", values);
        figures.put("wrong_values", wrong);
        figures.put("reader_errors", errors);
    }

    private static double ratio(long[] with, long[] without, double fraction) {
        double base = Figures.percentile(without, 0, without.length, fraction);
        return base == 0 ? 0 : Figures.percentile(with, 0, with.length, fraction) / base;
    }
}
