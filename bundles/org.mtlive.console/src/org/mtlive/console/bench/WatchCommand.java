// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import org.mtlive.console.CommandContext;
import org.mtlive.console.CommandFailure;
import org.mtlive.console.DurationConverter;
import org.mtlive.console.ExitCode;
import org.mtlive.console.FileArgument;
import org.mtlive.console.UsageException;
import org.mtlive.console.output.Json;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.reader.LiveReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The reader process of {@code mtlive bench structure}: prints "ready", watches the file until its writer ends, reads
 * everything once more and prints what it counted as JSON.
 */
@Command(name = "watch", hidden = true, header = "Verifies growing structure; started by 'mtlive bench structure'.")
final class WatchCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin
    private FileArgument file;

    @Option(names = "--interval", defaultValue = "250ms", converter = DurationConverter.class)
    private Duration interval;

    @Option(names = "--stay", description = "Do not end with the writer: another may come. Ctrl-C ends it.")
    private boolean isStaying;

    WatchCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws UsageException, CommandFailure, Mth5Exception, InterruptedException {
        try (LiveReader reader = context.services().reader().open(file.existing())) {
            StructureWatch watch = new StructureWatch(reader, isStaying);
            watch.look();
            context.out().println(FollowCommand.READY);
            context.out().flush();
            while ((isStaying || watch.mayGrow()) && !context.ending().awaitRequest(interval)) {
                watch.look();
            }
            watch.everything();
            Map<String, Object> counts = new LinkedHashMap<>(watch.counts());
            counts.put("life", reader.life().name());
            Json.printLine(counts, context.out());
            return watch.isRight() ? ExitCode.DONE : ExitCode.FAILED;
        }
    }
}
