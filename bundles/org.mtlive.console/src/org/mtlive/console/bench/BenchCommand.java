// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.bench;

import java.util.concurrent.Callable;

import org.mtlive.console.CommandContext;
import org.mtlive.console.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code mtlive bench}: measures this machine and this program; alone it prints its help. */
@Command(name = "bench", header = "Measures appending, latency and reading on this machine.",
        synopsisSubcommandLabel = "append|latency|read",
        footer = """

                Examples:
                  mtlive bench append --json
                  mtlive bench latency --readers 1,8
                  mtlive bench read --samples 20000000""")
public final class BenchCommand implements Callable<Integer> {

    private final CommandContext context;

    @Spec
    private CommandSpec spec;

    private BenchCommand(CommandContext context) {
        this.context = context;
    }

    /**
     * @param context what the commands are given
     * @return the command with its subcommands
     */
    public static CommandLine line(CommandContext context) {
        return new CommandLine(new BenchCommand(context))
                .addSubcommand(new AppendCommand(context))
                .addSubcommand(new LatencyCommand(context))
                .addSubcommand(new ReadSpeedCommand(context))
                .addSubcommand(new FollowCommand(context));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(context.out());
        return ExitCode.DONE;
    }
}
