// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.mtlive.console.output.Json;
import org.mtlive.mth5.ChannelSummaryRow;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.Times;
import org.mtlive.mth5.store.WriterStatus;
import org.mtlive.reader.FileStatus;
import org.mtlive.reader.LiveReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mtlive info}: what a file is, who writes it, how much is in it. */
@Command(name = "info", sortOptions = false,
        header = "Tells what a file is, whether it is being written and by whom, and what is in it.",
        footer = """

                Examples:
                  mtlive info site.h5
                  mtlive info site.h5 --json""")
final class InfoCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin
    private FileArgument file;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    InfoCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws UsageException, CommandFailure, Mth5Exception {
        Path path = file.existing();
        Map<String, Object> info;
        try (LiveReader reader = context.services().reader().open(path)) {
            reader.refresh();
            info = collect(path, reader);
        }
        if (json) {
            Json.print(info, context.out());
        } else {
            print(info, "");
        }
        return ExitCode.DONE;
    }

    private static Map<String, Object> collect(Path path, LiveReader reader) throws CommandFailure, Mth5Exception {
        List<ChannelSummaryRow> channels = reader.channelSummary();
        FileStatus status = reader.status();
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("file", path.toString());
        info.put("version", reader.version().text());
        info.put("size_bytes", size(path));
        info.put("life", status.life().name());
        info.put("text", status.text());
        info.put("quiet_seconds", status.quietFor().map(Duration::toMillis).map(ms -> ms / 1000.0).orElse(null));
        info.put("surveys", channels.stream().map(ChannelSummaryRow::survey).distinct().toList());
        info.put("stations", channels.stream().map(row -> row.survey() + "/" + row.station()).distinct().toList());
        info.put("runs", channels.stream().map(row -> row.channelId().parent()).distinct().count());
        info.put("channels", channels.size());
        info.put("samples", channels.stream().mapToLong(ChannelSummaryRow::nSamples).sum());
        info.put("start", channels.stream().map(ChannelSummaryRow::start).min(String::compareTo).orElse(""));
        info.put("end", channels.stream().map(ChannelSummaryRow::end).max(String::compareTo).orElse(""));
        info.put("writer", reader.writer().map(InfoCommand::toMap).orElse(null));
        info.put("gaps", reader.gaps().stream().map(gap -> gap.channel() + " " + gap.kind() + " of " + gap.samples()
                + " samples at " + gap.firstSample()).toList());
        info.put("notes", reader.notes().stream().map(note -> Times.format(note.time()) + " " + note.author() + ": "
                + note.text())
                .toList());
        return info;
    }

    private static Map<String, Object> toMap(WriterStatus writer) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("state", writer.state().name());
        map.put("reason", writer.reason());
        map.put("host", writer.host());
        map.put("pid", writer.pid());
        map.put("started", Times.format(writer.started()));
        map.put("heartbeat", writer.heartbeat());
        map.put("heartbeat_time", Times.format(writer.heartbeatTime()));
        map.put("epoch", writer.epoch());
        map.put("samples", writer.samples());
        map.put("bytes", writer.bytes());
        map.put("queue_depth", writer.queueDepth());
        map.put("queue_high_water", writer.queueHighWater());
        map.put("flushes", writer.flushes());
        map.put("flush_p50_us", writer.flushP50Us());
        map.put("flush_p99_us", writer.flushP99Us());
        map.put("flush_max_us", writer.flushMaxUs());
        return map;
    }

    private static long size(Path path) throws CommandFailure {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw new CommandFailure("cannot read the size of " + path + ": " + e.getMessage(), e);
        }
    }

    private void print(Map<?, ?> info, String indent) {
        info.forEach((name, value) -> {
            if (value instanceof Map<?, ?> nested) {
                context.out().println(indent + name + ":");
                print(nested, indent + "  ");
            } else if (value instanceof List<?> list && list.size() > 3) {
                context.out().println(indent + name + ":");
                list.forEach(element -> context.out().println(indent + "  " + element));
            } else if (value instanceof List<?> list) {
                context.out().println(indent + name + ": " + (list.isEmpty() ? "none" : Listing.some(list)));
            } else {
                context.out().println(indent + name + ": " + (value == null ? "none" : value));
            }
        });
    }
}
