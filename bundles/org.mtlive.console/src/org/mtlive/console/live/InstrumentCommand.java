// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.live;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import picocli.CommandLine.Parameters;

/** {@code mtlive instrument}: one instrument of a running recording. */
@Command(name = "instrument", sortOptions = false,
        header = "Pauses, resumes or stops one instrument of a recording; the others go on.",
        description = """

                While an instrument is paused no samples are taken; the gap is marked in the file. A stopped one does
                not come back; 'mtlive add instrument' adds it anew. 'mtlive status' tells the numbers.
                """,
        footer = """

                Examples:
                  mtlive instrument site.h5 pause 2
                  mtlive instrument site.h5 resume 2
                  mtlive instrument site.h5 stop 1""")
final class InstrumentCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin
    private FileArgument file;

    @Parameters(index = "1", paramLabel = "pause|resume|stop", description = "What is done.")
    private Action action;

    @Parameters(index = "2", paramLabel = "NUMBER", description = "Which instrument, 1 for the first.")
    private int number;

    @Mixin
    private CallerOption caller;

    /** What can be done. */
    private enum Action {
        PAUSE, RESUME, STOP
    }

    InstrumentCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws UsageException, CommandFailure, ControlException {
        Path path = file.existing();
        String name = action == Action.STOP ? "stop-instrument" : action.name().toLowerCase(Locale.ROOT);
        Map<String, Object> answer;
        try (ControlClient client = RunningRecording.of(path, RunningRecording.LIMIT).as(caller.caller())) {
            answer = client.ask(name, Map.of("instrument", Integer.toString(number)));
        }
        new SessionText(Answers.rows(answer, "instruments"), List.of(), "").print(context.out());
        return ExitCode.DONE;
    }
}
