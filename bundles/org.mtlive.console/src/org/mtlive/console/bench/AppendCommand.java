// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import org.mtlive.acquisition.writer.WriterRequest;
import org.mtlive.console.CommandContext;
import org.mtlive.console.CommandFailure;
import org.mtlive.console.DurationConverter;
import org.mtlive.console.ExitCode;
import org.mtlive.console.Positive;
import org.mtlive.console.UsageException;
import org.mtlive.mth5.store.Mth5File;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mtlive bench append}: what it costs to append to a live file and flush. */
@Command(name = "append", sortOptions = false,
        header = "Measures what an append to a live file costs, flush included.",
        description = """

                Writes float32 channels with SWMR on and flushes after each round of appends: by the store as the
                writer's thread does it (us_per_append), through the whole way with the queue (queue_us_per_append),
                and the same bytes by bare write() calls (bare_us_per_append). All are microseconds for one channel.
                What the store wrote is read back and compared.
                Besides: what the tables of a flush (summary rows and commit record) cost, as the part of a flush
                without them (tables_cost); the part of the time that the writer's thread gives them, for it writes them
                less often than it flushes (queue_safety_share); and what a checkpoint takes, of the 10 s between two
                (checkpoint_cost).
                """,
        footer = """

                Examples:
                  mtlive bench append --json
                  mtlive bench append --channels 1000 --appends 60""")
final class AppendCommand implements Callable<Integer> {

    private static final int CHECKPOINTS = 20;
    /** Compilers that work less than this part of the time are at rest. */
    private static final double COMPILED = 0.05;
    private static final int LONGEST_WARM_UP = 10;

    private final CommandContext context;

    @Option(names = "--channels", paramLabel = "N", defaultValue = "5", description = "Channels. Default: 5.")
    private int channels;

    @Option(names = "--samples", paramLabel = "N", defaultValue = "1000",
            description = "Samples of an append. Default: 1000.")
    private int samples;

    @Option(names = "--appends", paramLabel = "N", defaultValue = "4000",
            description = "Appends of each channel. Default: 4000.")
    private int appends;

    @Option(names = "--chunk", paramLabel = "N", defaultValue = "10000",
            description = "Samples a chunk. Default: 10000.")
    private int chunk;

    @Option(names = "--warm-up", paramLabel = "TIME", defaultValue = "3s", converter = DurationConverter.class,
            description = "Appends so long before, and up to ten times so long until Java has compiled what is measured. "
                    + "Default: 3s.")
    private Duration warmUp;

    @Mixin
    private BenchOptions options;

    AppendCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws UsageException, CommandFailure, IOException, InterruptedException {
        Positive.check("--channels", channels);
        Positive.check("--samples", samples);
        Positive.check("--appends", appends);
        Positive.check("--chunk", chunk);
        AppendLoad load = new AppendLoad(channels, samples, appends, chunk);
        try (BenchFolder folder = BenchFolder.in(options.folder())) {
            context.remark("bench: warming up");
            warmUp(folder, load.warmUp());
            context.remark("bench: " + channels + " channels, " + appends + " appends of " + samples + " samples");
            StoreAppend store = new StoreAppend(context.services().store(), load);
            long[] whole = store.measure(folder.file("store.h5"), appends, Mth5File::flush);
            long verified = store.verify(folder.file("store.h5"), appends);
            long[] bare = BareAppend.measure(folder.file("bare.raw"), load);
            long[] samplesOnly = store.measure(folder.file("samples.h5"), appends, Mth5File::flushSamples);
            long[] checkpoints = store.measure(folder.file("checkpoints.h5"), CHECKPOINTS, Mth5File::checkpoint);
            QueueAppend.Result queue = QueueAppend.measure(context.services().writer(), folder.file("queue.h5"), load);
            Map<String, Object> figures = figures(load, whole, bare);
            figures.put("samples_verified", verified);
            figures.put("queue_us_per_append", queue.nanos() / (1e3 * channels * appends));
            figures.put("queue_safety_share", queue.safetyShare());
            figures.put("tables_cost", 1.0 * median(whole) / median(samplesOnly) - 1);
            figures.put("checkpoint_ms", median(checkpoints) / 1e6);
            figures.put("checkpoint_cost", 1.0 * median(checkpoints) / WriterRequest.DEFAULT_CHECKPOINT.toNanos());
            options.print(figures, context.out());
        }
        return ExitCode.DONE;
    }

    private void warmUp(BenchFolder folder, AppendLoad load) throws CommandFailure, IOException, InterruptedException {
        long start = System.nanoTime();
        CompilerLoad compilers = new CompilerLoad();
        long took;
        StoreAppend store = new StoreAppend(context.services().store(), load);
        do {
            store.measure(folder.file("warm.h5"), load.appends(), Mth5File::flush);
            store.measure(folder.file("warm.h5"), load.appends(), Mth5File::flushSamples);
            BareAppend.measure(folder.file("warm.raw"), load);
            QueueAppend.measure(context.services().writer(), folder.file("warm-queue.h5"), load);
            Files.delete(folder.file("warm-queue.h5"));
            took = System.nanoTime() - start;
        } while (took < warmUp.toNanos() || compilers.take() > COMPILED && took < LONGEST_WARM_UP * warmUp.toNanos());
    }

    private static long median(long[] nanos) {
        return Figures.percentile(nanos, 0, nanos.length, 0.5);
    }

    private static Map<String, Object> figures(AppendLoad load, long[] store, long[] bare) {
        int rounds = store.length;
        int tenth = Math.max(1, rounds / 10);
        double scale = 1e3 * load.channels();
        double mean = Arrays.stream(store).average().orElse(0) / scale;
        double bareMean = Arrays.stream(bare).average().orElse(0) / scale;
        double start = Figures.percentile(store, 0, tenth, 0.5) / scale;
        double end = Figures.percentile(store, rounds - tenth, rounds, 0.5) / scale;
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("channels", load.channels());
        map.put("samples", load.samples());
        map.put("appends", load.appends());
        map.put("chunk", load.chunk());
        map.put("us_per_append", mean);
        map.put("us_median", median(store) / scale);
        map.put("us_p99", Figures.percentile(store, 0, rounds, 0.99) / scale);
        map.put("us_start", start);
        map.put("us_end", end);
        map.put("end_to_start", end / start);
        map.put("bare_us_per_append", bareMean);
        map.put("bare_us_median", median(bare) / scale);
        map.put("ratio_to_bare", mean / bareMean);
        return map;
    }
}
