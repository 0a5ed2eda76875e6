// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.mtlive.console.output.Json;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.Times;
import org.mtlive.reader.FileLife;
import org.mtlive.reader.FileStatus;
import org.mtlive.reader.LiveReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mtlive monitor}: follows one channel of a file while it grows, as the monitor of the MTH5 guide does. */
@Command(name = "monitor", sortOptions = false, header = "Follows a file while it is being written.",
        description = """

                Prints how many samples a channel has each time it has grown, says when the writer stalls, crashes or
                finishes, and ends when nothing more can come. The writer is not disturbed. Ends with 1 when the
                writer crashed.
                """,
        footer = """

                Examples:
                  mtlive monitor site.h5
                  mtlive monitor site.h5 --component hx --interval 200ms --for 5m --json""")
final class MonitorCommand implements Callable<Integer> {

    private static final Duration GIVE_UP = Duration.ofSeconds(15);

    private final CommandContext context;

    @Mixin
    private FileArgument file;

    @Option(names = "--component", paramLabel = "NAME",
            description = "Follow the first channel of this component, in any case. Default: the first channel.")
    private String component;

    @Option(names = "--station", paramLabel = "NAME", description = "Only channels of this station.")
    private String station;

    @Option(names = "--run", paramLabel = "NAME", description = "Only channels of this run.")
    private String run;

    @Option(names = "--interval", paramLabel = "TIME", defaultValue = "1s", converter = DurationConverter.class,
            description = "How often to look. Default: 1s.")
    private Duration interval;

    @Option(names = "--for", paramLabel = "TIME", converter = DurationConverter.class,
            description = "End after this time.")
    private Duration limit;

    @Option(names = "--json", description = "Print one JSON object a line: time, channel, samples, new, life, text.")
    private boolean json;

    private long samples;
    private FileLife life;
    private String trouble = "";
    private long troubleSinceNanos;

    MonitorCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws UsageException, CommandFailure, Mth5Exception, InterruptedException {
        long endNanos = limit == null ? Long.MAX_VALUE : limit.toNanos();
        long startNanos = System.nanoTime();
        try (LiveReader reader = context.services().reader().open(file.existing())) {
            do {
                Optional<FileLife> end = look(reader);
                if (end.isPresent()) {
                    return end.get() == FileLife.CRASHED ? ExitCode.FAILED : ExitCode.DONE;
                }
            } while (System.nanoTime() - startNanos < endNanos && !context.ending().awaitRequest(interval)
                    && !context.out().checkError()); // nobody reads on at the other end of a pipe
        }
        return ExitCode.DONE;
    }

    /** One look; answers how the file ended when nothing more can come. */
    private Optional<FileLife> look(LiveReader reader) throws CommandFailure, Mth5Exception {
        if (!refresh(reader)) {
            return Optional.empty();
        }
        FileStatus status = reader.status();
        Optional<ChannelId> channel = channel(reader);
        if (channel.isPresent()) {
            long now = reader.safeSamples(channel.get());
            if (now != samples) {
                update(channel.get(), now, status);
            }
        } else if (!status.life().mayGrow()) {
            throw new CommandFailure("there is no " + wanted() + " in " + reader.file() + "; there are: "
                    + Listing.some(reader.channels()));
        }
        if (status.life() != life) {
            tellLife(channel, status);
        }
        return status.life().mayGrow() ? Optional.empty() : Optional.of(status.life());
    }

    private boolean refresh(LiveReader reader) throws CommandFailure {
        try {
            reader.refresh();
            trouble = "";
            return true;
        } catch (Mth5Exception e) {
            if (trouble.isEmpty()) {
                troubleSinceNanos = System.nanoTime();
            } else if (System.nanoTime() - troubleSinceNanos > GIVE_UP.toNanos()) {
                throw new CommandFailure("cannot be followed any more for " + GIVE_UP.toSeconds() + " s: "
                        + e.getMessage(), e);
            }
            if (!trouble.equals(e.getMessage())) {
                context.remark("monitor: " + e.getMessage() + " Trying again.");
            }
            trouble = String.valueOf(e.getMessage());
            return false;
        }
    }

    private Optional<ChannelId> channel(LiveReader reader) {
        return reader.channels().stream()
                .filter(id -> component == null || id.component().equals(component.strip().toLowerCase(Locale.ROOT)))
                .filter(id -> station == null || id.station().equals(station))
                .filter(id -> run == null || id.run().equals(run)).findFirst();
    }

    private String wanted() {
        return "channel" + (component == null ? "" : " of component " + component)
                + (station == null ? "" : " of station " + station) + (run == null ? "" : " of run " + run);
    }

    private void update(ChannelId channel, long now, FileStatus status) {
        long fresh = now - samples;
        samples = now;
        if (json) {
            line(Optional.of(channel), fresh, status);
        } else {
            context.out().println("Data update: " + now + " total samples (" + (fresh < 0 ? "" : "+") + fresh
                    + " new)");
            context.out().flush();
        }
    }

    private void tellLife(Optional<ChannelId> channel, FileStatus status) {
        boolean first = life == null;
        life = status.life();
        if (json) {
            line(channel, 0, status);
        }
        context.remark("monitor: " + life.name().toLowerCase(Locale.ROOT) + ": " + status.text());
        if (first && channel.isEmpty()) {
            context.remark("monitor: no " + wanted() + " yet, waiting for it");
        } else if (first) {
            context.remark("monitor: following " + channel.get());
        }
    }

    private void line(Optional<ChannelId> channel, long fresh, FileStatus status) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("time", Times.format(Instant.now()));
        map.put("channel", channel.map(ChannelId::toString).orElse(""));
        map.put("samples", samples);
        map.put("new", fresh);
        map.put("life", status.life().name());
        map.put("text", status.text());
        Json.printLine(map, context.out());
    }
}
