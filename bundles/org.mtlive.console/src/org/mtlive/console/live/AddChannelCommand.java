// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.live;

import java.io.IOException;
import java.util.concurrent.Callable;

import org.mtlive.acquisition.writer.Addition;
import org.mtlive.console.CommandContext;
import org.mtlive.console.CommandFailure;
import org.mtlive.console.FileArgument;
import org.mtlive.console.UsageException;
import org.mtlive.mth5.RunSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mtlive add channel}. */
@Command(name = "channel", sortOptions = false, header = "Adds channels to a run.", footer = """

                Examples:
                  mtlive add channel site.h5 --survey S1 --station MT001 --run 001 --channels temperature \\
                      --sample-rate 1""")
final class AddChannelCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin
    private FileArgument file;

    @Mixin
    private RunArguments run;

    @Mixin
    private RollOverOption rollOver;

    @Mixin
    private CallerOption caller;

    AddChannelCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws UsageException, CommandFailure, IOException {
        if (!run.hasChannels()) {
            throw new UsageException("--channels is missing: name at least one channel");
        }
        return new Adding(context, rollOver.choice(), caller.caller()).add(file.existing(),
                new Addition.Run(RunSpec.of(run.id(), run.specs())));
    }
}
