// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.util.concurrent.Callable;

import org.mtlive.console.bench.BenchCommand;
import org.mtlive.console.export.ExportCommand;
import org.mtlive.console.live.LiveCommands;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code mtlive}; without a subcommand it prints its help. */
@Command(name = "mtlive", header = "Records magnetotelluric instruments live into MTH5 files, and follows such files.",
        synopsisSubcommandLabel = "COMMAND",
        footer = """

                Examples:
                  mtlive drivers                                what can be recorded
                  mtlive collect site.h5 --driver simulator --survey S1 --station MT001 --run 001 --for 30s
                  mtlive monitor site.h5 --component ex         follow it, from another terminal
                  mtlive status site.h5                         how the recording goes
                  mtlive summary site.h5 --channels --json      what is in it, for a program

                Exit codes: 0 done, 1 failed, 2 wrong use.
                Results go to standard output, progress and errors to standard error.
                'mtlive COMMAND --help' tells more.""")
final class Mtlive implements Callable<Integer> {

    private final CommandContext context;

    @Spec
    private CommandSpec spec;

    @Option(names = ErrorReport.TRACE, scope = ScopeType.INHERIT,
            description = "On an error, also print where in the program it arose.")
    private boolean trace;

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT, description = "Show this help.")
    private boolean help;

    private Mtlive(CommandContext context) {
        this.context = context;
    }

    /**
     * Runs one command.
     *
     * @param context what it is given
     * @param arguments the command line
     * @return the exit code, see {@link ExitCode}
     */
    static int run(CommandContext context, String... arguments) {
        try {
            return commandLine(context).execute(arguments);
        } finally {
            context.out().flush();
            context.err().flush();
        }
    }

    static CommandLine commandLine(CommandContext context) {
        ErrorReport errors = new ErrorReport();
        CommandLine line = new CommandLine(new Mtlive(context))
                .addSubcommand(new CreateCommand(context))
                .addSubcommand(new PreflightCommand(context))
                .addSubcommand(new CollectCommand(context))
                .addSubcommand(new TellCommand(context));
        LiveCommands.addTo(line, context)
                .addSubcommand(new MonitorCommand(context))
                .addSubcommand(new SummaryCommand(context))
                .addSubcommand(new ReadCommand(context))
                .addSubcommand(new ExportCommand(context))
                .addSubcommand(new InfoCommand(context))
                .addSubcommand(new VerifyCommand(context))
                .addSubcommand(new RecoverCommand(context))
                .addSubcommand(new FinalizeCommand(context))
                .addSubcommand(new DriversCommand(context))
                .addSubcommand(new InstallCommand(context))
                .addSubcommand(new UninstallCommand(context))
                .addSubcommand(BenchCommand.line(context))
                .addSubcommand(new VersionCommand(context));
        return line.setOut(context.out()).setErr(context.err())
                .setUsageHelpWidth(110).setUsageHelpLongOptionsMaxWidth(36)
                .setExpandAtFiles(false).setPosixClusteredShortOptionsAllowed(false).setAbbreviatedOptionsAllowed(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(errors).setExecutionExceptionHandler(errors);
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(context.out());
        return ExitCode.DONE;
    }
}
