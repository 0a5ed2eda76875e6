// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import org.mtlive.console.CommandContext;
import org.mtlive.console.CommandFailure;
import org.mtlive.console.ExitCode;
import org.mtlive.console.FileArgument;
import org.mtlive.console.UsageException;
import org.mtlive.console.output.Json;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.reader.LiveReader;
import org.mtlive.reader.ReaderSubscription;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The reader process of {@code mtlive bench latency}: prints "ready", then the ages of all batches as JSON. */
@Command(name = "follow", hidden = true, header = "Reads stamped batches; started by 'mtlive bench latency'.")
final class FollowCommand implements Callable<Integer> {

    /** What a follower prints when it can see the file. */
    static final String READY = "ready";

    private static final Duration POLL = Duration.ofMillis(1);

    private final CommandContext context;

    @Mixin
    private FileArgument file;

    @Option(names = "--base", required = true)
    private long baseNanos;

    @Option(names = "--batch", required = true)
    private int batchSamples;

    @Option(names = "--batches", required = true)
    private int batches;

    @Option(names = "--seconds", required = true)
    private long limitSeconds;

    FollowCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws UsageException, CommandFailure, Mth5Exception, InterruptedException {
        try (LiveReader reader = context.services().reader().open(file.existing())) {
            reader.refresh();
            ChannelId channel = reader.channels().getFirst();
            StampReader stamps = new StampReader(reader, channel, new StampedSignal(baseNanos, batchSamples), batches);
            try (ReaderSubscription following = reader.subscribe(POLL, stamps)) {
                context.out().println(READY);
                context.out().flush();
                if (!stamps.done().await(limitSeconds, TimeUnit.SECONDS)) {
                    throw new CommandFailure("not all " + batches + " batches came within " + limitSeconds + " s. "
                            + stamps.error());
                }
            }
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("wrong", stamps.wrong());
            result.put("ages_ns", Arrays.stream(stamps.ages()).boxed().toList());
            Json.printLine(result, context.out());
        }
        return ExitCode.DONE;
    }
}
