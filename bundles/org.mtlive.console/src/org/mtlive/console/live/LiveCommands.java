// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.live;

import org.mtlive.console.CommandContext;
import picocli.CommandLine;

/** The commands of this package. */
public final class LiveCommands {

    private LiveCommands() {
    }

    /**
     * Gives a command these as its subcommands.
     *
     * @param line    the command
     * @param context what they are given
     * @return the same command
     */
    public static CommandLine addTo(CommandLine line, CommandContext context) {
        return line.addSubcommand(AddCommand.line(context))
                .addSubcommand(new InstrumentCommand(context))
                .addSubcommand(new NoteCommand(context))
                .addSubcommand(new StatusCommand(context))
                .addSubcommand(new AlarmsCommand(context))
                .addSubcommand(new BatonCommand(context))
                .addSubcommand(new FlushCommand(context))
                .addSubcommand(new StopCommand(context));
    }
}
