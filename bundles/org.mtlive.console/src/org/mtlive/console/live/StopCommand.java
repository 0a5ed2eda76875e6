// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.live;

import java.util.Locale;
import java.util.concurrent.Callable;

import org.mtlive.console.CommandContext;
import org.mtlive.console.CommandFailure;
import org.mtlive.console.ExitCode;
import org.mtlive.console.FileArgument;
import org.mtlive.console.UsageException;
import org.mtlive.control.ControlClient;
import org.mtlive.control.ControlEnd;
import org.mtlive.control.ControlException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mtlive stop}: ends a recording in order, as Ctrl-C in its terminal does. */
@Command(name = "stop", sortOptions = false, header = "Ends a recording in order, and waits until its file is closed.",
        description = """

                As Ctrl-C where it was started: what was taken is written, the file is closed and made compact.
                """,
        footer = """

                Examples:
                  mtlive stop site.h5
                  mtlive stop site.h5 --take "anna cannot be reached\"""")
final class StopCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin
    private FileArgument file;

    @Mixin
    private CallerOption caller;

    StopCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws UsageException, CommandFailure, ControlException {
        ControlEnd end;
        try (ControlClient client = RunningRecording.of(file.existing(), RunningRecording.END_LIMIT)
                .as(caller.caller())) {
            end = client.stop(caller.name());
        }
        if (!end.finished()) {
            throw new CommandFailure("the recording ended, but not as planned: " + end.reason());
        }
        context.out().println(String.format(Locale.ROOT, "stopped: %,d samples in %s", end.samples(), file.path()));
        return ExitCode.DONE;
    }
}
