// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.live;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.mtlive.console.CommandContext;
import org.mtlive.console.CommandFailure;
import org.mtlive.console.ExitCode;
import org.mtlive.console.FileArgument;
import org.mtlive.console.UsageException;
import org.mtlive.console.output.Json;
import org.mtlive.control.ControlClient;
import org.mtlive.control.ControlException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mtlive status}: how a recording goes, told by its writer. */
@Command(name = "status", sortOptions = false, header = "Tells how a recording goes, as its writer sees it.",
        description = """

                Ends with 1 when nobody on this computer records the file. 'mtlive info' reads the file instead, and
                so works from everywhere.
                """,
        footer = """

                Examples:
                  mtlive status site.h5
                  mtlive status site.h5 --json""")
final class StatusCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin
    private FileArgument file;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    StatusCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws UsageException, CommandFailure, ControlException {
        Path path = file.existing();
        StatusText status;
        try (ControlClient client = RunningRecording.of(path, RunningRecording.LIMIT)) {
            status = new StatusText(client.status(), SessionText.of(client));
        }
        if (json) {
            Json.print(status.toMap(), context.out());
        } else {
            status.print(context.out());
        }
        return ExitCode.DONE;
    }
}
