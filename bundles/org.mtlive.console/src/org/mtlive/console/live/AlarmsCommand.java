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
import org.mtlive.control.ControlClient;
import org.mtlive.control.ControlException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mtlive alarms}: what is wrong with a recording, and who has seen it. */
@Command(name = "alarms", sortOptions = false, header = "Lists the alarms of a recording, or acknowledges one.",
        description = """

                An alarm stays until its cause is gone and somebody has acknowledged it. When it was raised, was over
                and was acknowledged stands in the notes of the file.
                """,
        footer = """

                Examples:
                  mtlive alarms site.h5
                  mtlive alarms site.h5 --acknowledge 3 --note "battery is on its way\"""")
final class AlarmsCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin
    private FileArgument file;

    @Option(names = "--acknowledge", paramLabel = "ID", description = "Say that this alarm was seen.")
    private Long id;

    @Option(names = "--note", paramLabel = "TEXT", description = "What there is to say to it.")
    private String note;

    @Option(names = "--as", paramLabel = "NAME", description = "Who has seen it. Default: the user.")
    private String name = RunningRecording.me();

    @Option(names = "--json", description = "Print JSON: an array of alarms.")
    private boolean json;

    AlarmsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws UsageException, CommandFailure, ControlException {
        if (id == null && note != null) {
            throw new UsageException("--note goes with --acknowledge: which alarm was seen?");
        }
        Path path = file.existing();
        Map<String, Object> answer;
        try (ControlClient client = RunningRecording.as(name, path)) {
            answer = id == null ? client.ask("alarms", Map.of())
                    : client.ask("acknowledge", Map.of("id", id.toString(), "note", note == null ? "" : note));
        }
        List<Map<String, Object>> alarms = Answers.rows(answer, "alarms");
        if (json) {
            Json.print(alarms, context.out());
        } else if (alarms.isEmpty()) {
            context.out().println("no alarms");
        } else {
            alarms.forEach(alarm -> SessionText.alarm(alarm, context.out()));
        }
        return ExitCode.DONE;
    }
}
