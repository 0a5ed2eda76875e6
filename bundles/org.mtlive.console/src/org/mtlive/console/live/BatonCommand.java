// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.live;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.mtlive.console.CommandContext;
import org.mtlive.console.CommandFailure;
import org.mtlive.console.ExitCode;
import org.mtlive.console.FileArgument;
import org.mtlive.console.UsageException;
import org.mtlive.console.output.Json;
import org.mtlive.console.output.Rows;
import org.mtlive.console.output.TextTable;
import org.mtlive.control.ControlClient;
import org.mtlive.control.ControlException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mtlive baton}: who is in control of a recording. */
@Command(name = "baton", sortOptions = false, header = "Tells who is in control of a recording, or changes it.",
        description = """

                One person is in control, all others look on. While nobody is, everybody may stop the recording or add
                to it. Each change stands in the notes of the file.
                """,
        footer = """

                Examples:
                  mtlive baton site.h5
                  mtlive baton site.h5 --ask "I am at the site now"
                  mtlive baton site.h5 --pass ben
                  mtlive baton site.h5 --take "anna has left"
                  mtlive baton site.h5 --release""")
final class BatonCommand implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of("time", "kind", "who", "to", "text");

    private final CommandContext context;

    @Mixin
    private FileArgument file;

    @ArgGroup
    private Change change;

    @Option(names = "--as", paramLabel = "NAME", description = "Who you are. Default: the user.")
    private String name = RunningRecording.me();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    /** One of these. */
    private static final class Change {

        @Option(names = "--ask", paramLabel = "TEXT", description = "Ask for control; you get it if nobody has it.")
        private String ask;

        @Option(names = "--pass", paramLabel = "NAME", description = "Give control to somebody else.")
        private String pass;

        @Option(names = "--take", paramLabel = "REASON", description = "Take control from whoever has it.")
        private String take;

        @Option(names = "--release", description = "Give control up.")
        private boolean release;
    }

    BatonCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws UsageException, CommandFailure, ControlException {
        Path path = file.existing();
        Map<String, Object> answer;
        try (ControlClient client = RunningRecording.as(name, path)) {
            answer = ask(client);
        }
        if (json) {
            Json.print(answer, context.out());
            return ExitCode.DONE;
        }
        String holder = Answers.text(answer, "holder");
        context.out().println(holder.isEmpty() ? "nobody is in control" : holder + " is in control");
        TextTable.print(new Rows(COLUMNS, Answers.rows(answer, "history")), context.out());
        return ExitCode.DONE;
    }

    private Map<String, Object> ask(ControlClient client) throws ControlException {
        if (change == null) {
            return client.ask("baton", Map.of());
        }
        if (change.release) {
            return client.ask("baton-release", Map.of());
        }
        if (change.pass != null) {
            return client.ask("baton-pass", Map.of("to", change.pass));
        }
        return change.take == null ? client.ask("baton-ask", Map.of("text", change.ask))
                : client.ask("baton-take", Map.of("reason", change.take));
    }
}
