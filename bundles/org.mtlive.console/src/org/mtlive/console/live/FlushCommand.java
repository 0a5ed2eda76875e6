// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.live;

import java.util.concurrent.Callable;

import org.mtlive.console.CommandContext;
import org.mtlive.console.CommandFailure;
import org.mtlive.console.ExitCode;
import org.mtlive.console.FileArgument;
import org.mtlive.console.UsageException;
import org.mtlive.control.ControlClient;
import org.mtlive.control.ControlException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mtlive flush}: readers see everything taken so far when it ends. */
@Command(name = "flush", sortOptions = false, header = "Shows readers everything that a recording has taken so far.",
        footer = """

                Examples:
                  mtlive flush site.h5""")
final class FlushCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin
    private FileArgument file;

    FlushCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws UsageException, CommandFailure, ControlException {
        try (ControlClient client = RunningRecording.of(file.existing(), RunningRecording.LIMIT)) {
            client.flush();
        }
        context.out().println("flushed");
        return ExitCode.DONE;
    }
}
