// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.mtlive.console.CommandContext;
import org.mtlive.console.CommandFailure;
import org.mtlive.console.ExitCode;
import org.mtlive.console.Positive;
import org.mtlive.console.UsageException;
import org.mtlive.mth5.Mth5Exception;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mtlive bench latency}: how old a sample is when a reader has it. */
@Command(name = "latency", sortOptions = false,
        header = "Measures the time from a sample's stamp to its verified reading.",
        description = """

                A writer takes stamped batches of five channels through its queue and flushes each round. Readers in
                processes of their own poll the file each millisecond; a reader in the writer's process is woken by
                the flush. Every sample is verified. Chunks hold ten batches. Figures are microseconds over all batches
                and readers, after a warm-up of up to 3000 batches at ten times the rate.
                """,
        footer = """

                Examples:
                  mtlive bench latency --json
                  mtlive bench latency --readers 1,8,32 --batches 2000""")
final class LatencyCommand implements Callable<Integer> {

    private final CommandContext context;

    @Option(names = "--readers", paramLabel = "N,...", split = ",", hideParamSyntax = true, defaultValue = "1,8",
            description = "Numbers of reader processes, measured one after the other. Default: 1,8.")
    private List<Integer> readers;

    @Option(names = "--batches", paramLabel = "N", defaultValue = "1000",
            description = "Batches to measure. Default: 1000.")
    private int batches;

    @Option(names = "--samples", paramLabel = "N", defaultValue = "100", description = "Samples a batch. Default: 100.")
    private int samples;

    @Option(names = "--rate", paramLabel = "HZ", defaultValue = "100", description = "Batches a second. Default: 100.")
    private double batchesPerSecond;

    @Mixin
    private BenchOptions options;

    LatencyCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws UsageException, CommandFailure, Mth5Exception, InterruptedException {
        Positive.check("--batches", batches);
        Positive.check("--samples", samples);
        Positive.check("--rate", batchesPerSecond);
        for (Integer number : readers) {
            Positive.check("--readers", number);
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("batches", batches);
        figures.put("samples", samples);
        figures.put("batches_per_second", batchesPerSecond);
        long wrong = 0;
        try (BenchFolder folder = BenchFolder.in(options.folder())) {
            LatencyRun run = new LatencyRun(context, batches, samples, batchesPerSecond);
            context.remark("bench: a reader in this process");
            LatencyRun.Result inside = run.inProcess(folder.file("in-process.h5"));
            figures.put("in_process", inside.figures());
            wrong += inside.wrong();
            for (int number : readers) {
                context.remark("bench: " + number + (number == 1 ? " reader process" : " reader processes"));
                LatencyRun.Result outside = run.processes(folder.file("readers-" + number + ".h5"), number);
                figures.put("readers_" + number, outside.figures());
                wrong += outside.wrong();
            }
        }
        figures.put("wrong_values", wrong);
        options.print(figures, context.out());
        return wrong == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }
}
