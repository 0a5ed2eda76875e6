// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.util.List;
import java.util.concurrent.Callable;

import org.mtlive.console.output.Rows;
import org.mtlive.mth5.ChannelSummaryRow;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunSummaryRow;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.reader.LiveReader;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mtlive summary}: the tables of surveys, stations, runs and channels with what is true now. */
@Command(name = "summary", sortOptions = false, header = "Lists surveys, stations, runs or channels of a file.",
        description = """

                Numbers of samples and end times are those of the data as they are now, also while the file is being
                written. As JSON and CSV, channels and runs have the columns of MTH5's channel_summary and
                run_summary.
                """,
        footer = """

                Examples:
                  mtlive summary site.h5 --channels
                  mtlive summary site.h5 --runs --json""")
final class SummaryCommand implements Callable<Integer> {

    private static final List<String> CHANNEL_TEXT =
            List.of("survey", "station", "run", "component", "start", "end", "n_samples", "sample_rate", "units");
    private static final List<String> RUN_TEXT = List.of("survey", "station", "run", "start", "end", "n_samples",
            "sample_rate", "input_channels", "output_channels");

    private final CommandContext context;

    @Mixin
    private FileArgument file;

    @ArgGroup(multiplicity = "1")
    private Table table;

    @ArgGroup
    private OutputForm form = new OutputForm();

    /** Which table. */
    static final class Table {
        @Option(names = "--surveys", description = "One row a survey.")
        private boolean surveys;

        @Option(names = "--stations", description = "One row a station.")
        private boolean stations;

        @Option(names = "--runs", description = "One row a run.")
        private boolean runs;

        @Option(names = "--channels", description = "One row a channel.")
        private boolean channels;
    }

    SummaryCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws UsageException, CommandFailure, Mth5Exception {
        Rows rows = table.surveys || table.stations ? places() : series();
        form.print(rows, table.channels ? CHANNEL_TEXT : table.runs ? RUN_TEXT : rows.columns(), context.out());
        return ExitCode.DONE;
    }

    private Rows series() throws UsageException, CommandFailure, Mth5Exception {
        try (LiveReader reader = context.services().reader().open(file.existing())) {
            reader.refresh();
            return table.runs
                    ? new Rows(RunSummaryRow.columns(), reader.runSummary().stream().map(RunSummaryRow::toMap).toList())
                    : new Rows(ChannelSummaryRow.columns(),
                    reader.channelSummary().stream().map(ChannelSummaryRow::toMap).toList());
        }
    }

    private Rows places() throws UsageException, CommandFailure, Mth5Exception {
        try (Mth5File open = ReadOnly.open(context.services().store(), file.existing())) {
            return table.surveys ? PlaceRows.surveys(open) : PlaceRows.stations(open);
        }
    }
}
