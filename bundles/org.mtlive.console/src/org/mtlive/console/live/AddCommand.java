// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.live;

import java.util.concurrent.Callable;

import org.mtlive.console.CommandContext;
import org.mtlive.console.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code mtlive add}: structure for a file that is recorded, or is closed. */
@Command(name = "add",
        header = "Adds a survey, station, run, channels or instrument to a file, also while it is recorded.",
        synopsisSubcommandLabel = "COMMAND",
        description = """

                While the file is recorded the writer adds it: readers see it without opening the file again, and no
                sample waits for it. Otherwise the closed file is changed. Parents that are missing are made too; what
                is there and agrees is kept.
                """,
        footer = """

                Examples:
                  mtlive add station site.h5 --survey S1 --station MT002 --set location.latitude=46.2
                  mtlive add run site.h5 --survey S1 --station MT002 --run 001 --channels ex,ey --sample-rate 100
                  mtlive add channel site.h5 --survey S1 --station MT002 --run 001 --channels hz --sample-rate 100""")
public final class AddCommand implements Callable<Integer> {

    private final CommandContext context;

    @Spec
    private CommandSpec spec;

    private AddCommand(CommandContext context) {
        this.context = context;
    }

    /**
     * @param context what the commands are given
     * @return the command with its subcommands
     */
    public static CommandLine line(CommandContext context) {
        return new CommandLine(new AddCommand(context))
                .addSubcommand(new AddSurveyCommand(context))
                .addSubcommand(new AddStationCommand(context))
                .addSubcommand(new AddRunCommand(context))
                .addSubcommand(new AddChannelCommand(context))
                .addSubcommand(new AddInstrumentCommand(context));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(context.out());
        return ExitCode.DONE;
    }
}
