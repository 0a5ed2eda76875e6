// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.bench;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.console.CommandContext;
import org.mtlive.console.CommandFailure;
import org.mtlive.console.DurationConverter;
import org.mtlive.console.ExitCode;
import org.mtlive.console.Positive;
import org.mtlive.console.UsageException;
import org.mtlive.mth5.Mth5Exception;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mtlive bench acquisition}: whether a recording of many instruments keeps up, and with how much to spare. */
@Command(name = "acquisition", sortOptions = false,
        header = "Measures a recording of many instruments from the drivers to the file.",
        description = """

                Records simulated stations, one instrument each, at the pace of their sample rate: through drivers,
                recording session, queue and writer, as 'mtlive collect' does. Tells the most batches that ever waited
                in the queue, the offers that were refused since it was full, and how long the flushes took against the
                time between them. Afterwards the samples in the file are counted: it fails when one is missing.
                """,
        footer = """

                Examples:
                  mtlive bench acquisition --json
                  mtlive bench acquisition --instruments 20 --rate 256 --for 10m""")
final class AcquisitionCommand implements Callable<Integer> {

    private final CommandContext context;

    @Option(names = "--instruments", paramLabel = "N", defaultValue = "8", description = "Instruments. Default: 8.")
    private int instruments;

    @Option(names = "--channels", paramLabel = "N", defaultValue = "7",
            description = "Channels of each instrument, up to 7. Default: 7.")
    private int channels;

    @Option(names = "--rate", paramLabel = "HZ", defaultValue = "1000",
            description = "Samples a second of each channel. Default: 1000.")
    private double rateHz;

    @Option(names = "--batch", paramLabel = "N", defaultValue = "100",
            description = "Samples of a channel that a driver delivers together. Default: 100.")
    private int batchSamples;

    @Option(names = "--queue", paramLabel = "BATCHES", defaultValue = "1024",
            description = "Batches that may wait for the disk. Default: 1024.")
    private int queueBatches;

    @Option(names = "--flush-millis", paramLabel = "M", defaultValue = "1000",
            description = "Time between two flushes. Default: 1000 milliseconds.")
    private long flushMillis;

    @Option(names = "--for", paramLabel = "TIME", defaultValue = "60s", converter = DurationConverter.class,
            description = "How long it records. Default: 60s.")
    private Duration time;

    @Mixin
    private BenchOptions options;

    AcquisitionCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call()
            throws UsageException, CommandFailure, DriverException, Mth5Exception, InterruptedException {
        Positive.check("--instruments", instruments);
        Positive.check("--channels", channels);
        Positive.check("--rate", rateHz);
        Positive.check("--batch", batchSamples);
        Positive.check("--queue", queueBatches);
        Positive.check("--flush-millis", flushMillis);
        if (channels > AcquisitionRun.MOST_CHANNELS) {
            throw new UsageException("--channels " + channels + ": a simulated station has up to "
                    + AcquisitionRun.MOST_CHANNELS);
        }
        AcquisitionRun run = new AcquisitionRun(context, instruments, channels, rateHz, batchSamples, queueBatches,
                Duration.ofMillis(flushMillis));
        try (BenchFolder folder = BenchFolder.in(options.folder())) {
            context.remark("bench: " + instruments + " instruments of " + channels + " channels at " + rateHz
                    + " Hz for " + time.toSeconds() + " s");
            AcquisitionRun.Result result = run.record(folder.file("acquisition.h5"), time);
            Map<String, Object> figures = result.figures();
            options.print(figures, context.out());
            return result.missing() == 0 ? ExitCode.DONE : ExitCode.FAILED;
        }
    }
}
