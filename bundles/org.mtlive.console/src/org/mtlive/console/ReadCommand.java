// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.mtlive.console.output.SampleCsv;
import org.mtlive.console.output.SampleJson;
import org.mtlive.console.output.SamplePrinter;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.reader.LiveReader;
import org.mtlive.reader.Scale;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mtlive read}: prints samples of one channel. */
@Command(name = "read", sortOptions = false,
        header = "Prints samples of a channel, from a closed file or one that is being written.",
        description = """

                As CSV (default): sample, time, value. As JSON: one object that says what the channel is, and values.
                """,
        footer = """

                Examples:
                  mtlive read site.h5 --station MT001 --run 001 --component ex --count 10
                  mtlive read site.h5 --station MT001 --run 001 --component hx --from 5000 --physical --json""")
final class ReadCommand implements Callable<Integer> {

    private static final int SLICE = 1 << 16;

    private final CommandContext context;

    @Mixin
    private FileArgument file;

    @Option(names = "--survey", paramLabel = "NAME",
            description = "Needed only when two surveys have this station and run.")
    private String survey;

    @Option(names = "--station", paramLabel = "NAME", required = true, description = "The station.")
    private String station;

    @Option(names = "--run", paramLabel = "NAME", required = true, description = "The run.")
    private String run;

    @Option(names = "--component", paramLabel = "NAME", required = true,
            description = "The component, in any case, such as ex.")
    private String component;

    @Option(names = "--from", paramLabel = "N", defaultValue = "0",
            description = "First sample, counted from 0. Default: 0.")
    private long from;

    @Option(names = "--count", paramLabel = "N", description = "How many samples. Default: all that are there now.")
    private Long count;

    @Option(names = "--physical",
            description = "Values in the physical unit, through the channel's filters, instead of as stored.")
    private boolean physical;

    @ArgGroup
    private OutputForm form = new OutputForm();

    ReadCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws UsageException, CommandFailure, Mth5Exception {
        Positive.checkOrZero("--from", from);
        Positive.checkOrZero("--count", count);
        try (LiveReader reader = context.services().reader().open(file.existing())) {
            reader.refresh();
            ChannelId id = find(reader);
            long there = reader.safeSamples(id);
            if (from > there) {
                throw new CommandFailure("--from " + from + " is after the end: " + id + " has " + there + " samples");
            }
            long end = count == null ? there : Math.min(there, from + count);
            if (count != null && end - from < count) {
                context.remark("read: only " + (end - from) + " of " + count + " samples are there");
            }
            print(reader, id, end);
        }
        return ExitCode.DONE;
    }

    private void print(LiveReader reader, ChannelId id, long end) throws CommandFailure, Mth5Exception {
        Scale scale = physical ? Scale.PHYSICAL : Scale.COUNTS;
        long slice = SLICE;
        if (physical) { // a filter that depends on frequency needs all samples at once
            slice = Math.max(1, end - from);
            PhysicalLimit.check(slice, "read", "--count");
        }
        try (SamplePrinter printer = form.isJson() ? new SampleJson(context.out()) : new SampleCsv(context.out())) {
            printer.begin(reader.channel(id), from, end - from, scale);
            for (long next = from; next < end && !context.out().checkError(); next += slice) {
                printer.samples(reader.window(id, next, (int) Math.min(slice, end - next), scale));
            }
        }
    }

    private ChannelId find(LiveReader reader) throws CommandFailure {
        List<ChannelId> found = reader.channels().stream().filter(id -> survey == null || id.survey().equals(survey))
                .filter(id -> id.station().equals(station) && id.run().equals(run))
                .filter(id -> id.component().equals(component.strip().toLowerCase(Locale.ROOT))).toList();
        if (found.size() == 1) {
            return found.getFirst();
        }
        String wanted = (survey == null ? "" : survey + "/") + station + "/" + run + "/" + component;
        if (found.isEmpty()) {
            throw new CommandFailure("there is no channel " + wanted + " in " + reader.file() + "; there are: "
                    + (reader.channels().isEmpty() ? "none" : Listing.some(reader.channels())));
        }
        throw new CommandFailure("more than one survey has a channel " + wanted + ": say which with --survey; "
                + Listing.some(found));
    }
}
