// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;

import org.mtlive.console.CommandContext;
import org.mtlive.console.CommandFailure;
import org.mtlive.console.ExitCode;
import org.mtlive.console.Positive;
import org.mtlive.console.UsageException;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.SampleType;
import org.mtlive.mth5.store.Channel;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;
import org.mtlive.reader.LiveReader;
import org.mtlive.reader.Scale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mtlive bench read}: how fast windows are read and long ranges are reduced to minimum and maximum a column. */
@Command(name = "read", sortOptions = false, header = "Measures reading windows of samples, and min/max decimation.",
        footer = """

                Examples:
                  mtlive bench read --json
                  mtlive bench read --samples 50000000 --window 10000""")
final class ReadSpeedCommand implements Callable<Integer> {

    private static final int PIECE = 1 << 17;

    private final CommandContext context;

    @Option(names = "--samples", paramLabel = "N", defaultValue = "10000000",
            description = "Samples of the channel, float32. Default: 10000000.")
    private long samples;

    @Option(names = "--window", paramLabel = "N", defaultValue = "10000",
            description = "Samples a window. Default: 10000.")
    private int window;

    @Option(names = "--windows", paramLabel = "N", defaultValue = "2000",
            description = "Windows at random places. Default: 2000.")
    private int windows;

    @Option(names = "--columns", paramLabel = "N", defaultValue = "2000",
            description = "Columns of the decimation. Default: 2000.")
    private int columns;

    @Mixin
    private BenchOptions options;

    ReadSpeedCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws UsageException, CommandFailure, Mth5Exception {
        Positive.check("--samples", samples);
        Positive.check("--window", window);
        Positive.check("--windows", windows);
        Positive.check("--columns", columns);
        if (window > samples) {
            throw new UsageException("--window " + window + ": the channel has only " + samples
                    + " samples; see --samples");
        }
        BenchRuns runs = new BenchRuns(1, SampleType.FLOAT32, 1000, 0);
        Map<String, Object> figures = new LinkedHashMap<>();
        try (BenchFolder folder = BenchFolder.in(options.folder())) {
            Path file = folder.file("read.h5");
            context.remark("bench: writing " + samples + " samples");
            write(file, runs);
            context.remark("bench: reading");
            try (LiveReader reader = context.services().reader().open(file)) {
                reader.refresh();
                measure(reader, runs.channel(0), figures);
            }
        }
        options.print(figures, context.out());
        return ExitCode.DONE;
    }

    private void measure(LiveReader reader, ChannelId channel, Map<String, Object> figures) throws Mth5Exception {
        readWindows(reader, channel, Math.min(windows, 200)); // warm up
        long[] nanos = readWindows(reader, channel, windows);
        reader.decimate(channel, 0, Math.min(samples, 1_000_000), columns, Scale.COUNTS);
        long start = System.nanoTime();
        reader.decimate(channel, 0, samples, columns, Scale.COUNTS);
        double decimateMs = (System.nanoTime() - start) / 1e6;
        double p50Us = Figures.percentile(nanos, 0, nanos.length, 0.5) / 1e3;
        figures.put("samples", samples);
        figures.put("window", window);
        figures.put("window_p50_us", p50Us);
        figures.put("window_p99_us", Figures.percentile(nanos, 0, nanos.length, 0.99) / 1e3);
        figures.put("window_samples_per_second", window / p50Us * 1e6);
        figures.put("columns", columns);
        figures.put("decimate_ms", decimateMs);
        figures.put("decimate_samples_per_second", samples / decimateMs * 1e3);
    }

    private long[] readWindows(LiveReader reader, ChannelId channel, int number) throws Mth5Exception {
        Random places = new Random(1);
        long[] nanos = new long[number];
        for (int i = 0; i < number; i++) {
            long first = samples == window ? 0 : places.nextLong(samples - window);
            long start = System.nanoTime();
            reader.window(channel, first, window, Scale.COUNTS);
            nanos[i] = System.nanoTime() - start;
        }
        return nanos;
    }

    private void write(Path file, BenchRuns runs) throws CommandFailure, Mth5Exception {
        float[] piece = new float[PIECE];
        try (Mth5File made = context.services().store().open(file, OpenMode.WRITE, OpenOptions.normal())) {
            made.ensure(runs.specs().getFirst());
            Channel channel = made.getChannel(runs.channel(0));
            for (long first = 0; first < samples; first += PIECE) {
                for (int i = 0; i < PIECE; i++) {
                    piece[i] = (float) Math.sin((first + i) * 0.001);
                }
                channel.append(piece, 0, (int) Math.min(PIECE, samples - first));
            }
        }
    }
}
