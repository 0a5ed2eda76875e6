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
@Command(name = "bench",
        header = "Measures acquisition, appending, latency, reading and live structure on this machine.",
        synopsisSubcommandLabel = "acquisition|append|latency|read|structure",
        footer = """

                Examples:
                  mtlive bench acquisition --instruments 8 --for 10m
                  mtlive bench append --json
                  mtlive bench latency --readers 1,8
                  mtlive bench read --samples 20000000
                  mtlive bench structure --changes 200 --for 1m --readers 8""")
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
                .addSubcommand(new AcquisitionCommand(context))
                .addSubcommand(new AppendCommand(context))
                .addSubcommand(new LatencyCommand(context))
                .addSubcommand(new ReadSpeedCommand(context))
                .addSubcommand(new StructureCommand(context))
                .addSubcommand(new FollowCommand(context))
                .addSubcommand(new WatchCommand(context));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(context.out());
        return ExitCode.DONE;
    }
}
