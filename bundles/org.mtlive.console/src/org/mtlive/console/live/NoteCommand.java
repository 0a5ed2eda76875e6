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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mtlive note}: a line for whoever looks at the data later. */
@Command(name = "note", sortOptions = false, header = "Writes a note, with the time, into a file that is recorded.",
        footer = """

                Examples:
                  mtlive note site.h5 "rain since noon, ey electrode watered"
                  mtlive note site.h5 --author anna "coil hx levelled\"""")
final class NoteCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin
    private FileArgument file;

    @Parameters(index = "1", paramLabel = "TEXT", description = "The note; up to 383 bytes are kept.")
    private String text;

    @Option(names = "--author", paramLabel = "NAME", description = "Who says it. Default: the user.")
    private String author = RunningRecording.me();

    NoteCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws UsageException, CommandFailure, ControlException {
        if (text.isBlank()) {
            throw new UsageException("the note is empty");
        }
        try (ControlClient client = RunningRecording.of(file.existing(), RunningRecording.LIMIT)) {
            client.note(author, text);
        }
        context.out().println("noted");
        return ExitCode.DONE;
    }
}
