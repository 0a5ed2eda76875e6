// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.recording.InstrumentPlan;
import org.mtlive.acquisition.recording.PreflightException;
import org.mtlive.acquisition.recording.Recording;
import org.mtlive.acquisition.recording.RecordingPlan;
import org.mtlive.acquisition.writer.FlushPolicy;
import org.mtlive.acquisition.writer.NanPolicy;
import org.mtlive.acquisition.writer.StructureReserve;
import org.mtlive.console.output.Json;
import org.mtlive.mth5.Mth5Exception;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mtlive collect}: records one or more instruments into one live file until they end or the user ends it. */
@Command(name = "collect", sortOptions = false, header = "Records instruments into a live MTH5 file.",
        description = """

                Creates what is missing: file, survey, station, run and channels. Other programs may follow the file
                from its first second on. Ctrl-C ends the recording: what was taken is written, the file is closed and
                made a compact standard file. Several instruments: repeat --driver with its own --set, --survey,
                --station and --run; what a later one leaves out is as for the one before.
                """,
        footer = """

                Examples:
                  mtlive collect site.h5 --driver simulator --set sample-rate=128 \\
                      --survey S1 --station MT001 --run 001 --for 30s
                  mtlive collect site.h5 --driver lemi424 --set file=202010010000.TXT \\
                      --survey S1 --station MT001 --run 001 \\
                      --driver simulator --station MT002 --flush-millis 200
                  mtlive collect site.h5 --driver simulator --survey S1 --station MT001 --run 001 \\
                      --on-failure resume --min-free 1GB --checkpoint 2s
                  mtlive collect site.h5 --driver simulator --survey S1 --station MT001 --run 001 \\
                      --plan 12h --required ex,ey,hx,hy --override "hz follows tomorrow\"""")
final class CollectCommand implements Callable<Integer> {

    private static final Duration TICK = Duration.ofMillis(50);
    private static final Duration STOP_LIMIT = Duration.ofMillis(700);

    private final CommandContext context;

    @Mixin
    private FileArgument file;

    @Mixin
    private PlannedInstruments instruments;

    @Option(names = "--version", paramLabel = "VERSION", defaultValue = "0.2.0",
            description = "Layout of a new file: 0.1.0 (one survey) or 0.2.0 (default).")
    private String version;

    @Option(names = "--flush-samples", paramLabel = "N",
            description = "Show readers new samples after N of them, a channel ...")
    private Long flushSamples;

    @Option(names = "--flush-millis", paramLabel = "M",
            description = "... or after M milliseconds, whichever comes first. Default: 1000 milliseconds.")
    private Long flushMillis;

    @Option(names = "--chunk", paramLabel = "N", defaultValue = "0",
            description = "Samples that a chunk of a channel holds, 4 kB at least. Default: 0, two seconds' worth.")
    private int chunkSamples;

    @Option(names = "--nan", paramLabel = "keep|refuse", defaultValue = "keep",
            description = "Samples that are not numbers: keep them (default), or refuse them as the driver's error.")
    private NanPolicy nan;

    @Option(names = "--queue", paramLabel = "BATCHES", defaultValue = "1024",
            description = "Batches of an instrument that may wait for the disk before its driver is told to wait."
                    + " Default: 1024.")
    private int queueBatches;

    @Option(names = "--live-runs", paramLabel = "N", defaultValue = "1024",
            description = "Keep room for about N runs of 5 channels that are added while it records (mtlive add); some "
                    + "16 kB each, gone from the finished file. Default: 1024.")
    private int liveRuns;

    @Option(names = "--live-rows", paramLabel = "N", defaultValue = "250",
            description = "Rows that channel_summary has in advance for channels added while it records; also programs "
                    + "that never refresh the table see these. Default: 250.")
    private int liveRows;

    @Option(names = "--for", paramLabel = "TIME", converter = DurationConverter.class,
            description = "End after this time, such as 30s, 5m or 2h.")
    private Duration limit;

    @Option(names = "--keep-live",
            description = "Leave the live file as it is at the end, instead of making it compact.")
    private boolean keepLive;

    @Mixin
    private SupervisionArguments supervision;

    @Mixin
    private SafeguardArguments safeguards;

    @Mixin
    private DriversFolderOption drivers;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    CollectCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws UsageException, CommandFailure, DriverException, Mth5Exception, InterruptedException {
        DriversFolderNews news = new DriversFolderNews(drivers.follow(context), context);
        news.tell();
        RecordingPlan plan = plan();
        context.remark("collect: preparing " + plan.file());
        Recording recording = start(plan);
        CollectProgress progress = new CollectProgress(recording, context);
        try (recording) {
            progress.started(plan);
            while (!recording.awaitEnd(TICK) && !context.ending().isRequested() && !isOver(progress)) {
                progress.tick();
                news.tell();
            }
            progress.stopping(context.ending().isRequested());
            stop(recording);
        } catch (Mth5Exception e) {
            throw new CommandFailure(e.getMessage(), e);
        }
        CollectResult result = CollectResult.of(recording, progress.elapsed());
        if (json) {
            Json.print(result.toMap(), context.out());
        } else {
            result.print(context.out());
        }
        return result.failed() ? ExitCode.FAILED : ExitCode.DONE;
    }

    private Recording start(RecordingPlan plan) throws CommandFailure, DriverException, Mth5Exception {
        try (Ending.Interrupt untilStarted = context.ending().interrupts(Thread.currentThread())) {
            return context.services().recordings().start(plan);
        } catch (PreflightException e) {
            PreflightText.print(e.preflight(), context::remark);
            throw new CommandFailure(e.getMessage() + ". Mend it, or say why it is to be recorded all the same:"
                    + " --override REASON", e);
        } finally {
            Thread.interrupted(); // an end that came during the start is seen by the loop
        }
    }

    private void stop(Recording recording) {
        try {
            recording.stop(STOP_LIMIT);
        } catch (DriverException e) {
            context.remark("collect: " + e.getMessage()); // it is in the instrument's status too, and so in the result
        }
    }

    private boolean isOver(CollectProgress progress) {
        return limit != null && progress.elapsed().compareTo(limit) >= 0;
    }

    private RecordingPlan plan() throws UsageException, CommandFailure {
        List<InstrumentPlan> plans = instruments.plans(context);
        if (queueBatches < 1) {
            throw new UsageException("--queue " + queueBatches + ": at least 1 batch must have room");
        }
        Positive.checkOrZero("--chunk", chunkSamples);
        return RecordingPlan.of(file.path(), plans).withVersion(Versions.of(version)).withFlush(flush())
                .withChunk(chunkSamples)
                .withNan(nan).withQueueBatches(queueBatches).withFinalise(!keepLive)
                .withCheckpoint(safeguards.checkpoint()).withSafeguards(safeguards.safeguards())
                .withReserve(reserve()).withSupervision(supervision.supervision());
    }

    private StructureReserve reserve() throws UsageException {
        if (liveRuns < 0 || liveRuns > StructureReserve.MOST_RUNS) {
            throw new UsageException("--live-runs " + liveRuns + ": 0 to " + StructureReserve.MOST_RUNS
                    + " runs can have room");
        }
        Positive.checkOrZero("--live-rows", liveRows);
        return new StructureReserve(liveRuns, liveRows);
    }

    private FlushPolicy flush() throws UsageException {
        Positive.check("--flush-samples", flushSamples);
        Positive.check("--flush-millis", flushMillis);
        if (flushSamples == null && flushMillis == null) {
            return FlushPolicy.DEFAULT;
        }
        return new FlushPolicy(flushSamples == null ? 0 : flushSamples,
                Duration.ofMillis(flushMillis == null ? 0 : flushMillis));
    }
}
