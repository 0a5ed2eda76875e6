// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.live;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

/** {@code mtlive add instrument}. */
@Command(name = "instrument", sortOptions = false,
        header = "Adds an instrument to a recording, while the others record.", footer = """

                Examples:
                  mtlive add instrument site.h5 --driver lemi424 --set file=202010010000.TXT \
                      --survey S1 --station MT002 --run 001""")
final class AddInstrumentCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin
    private FileArgument file;

    @Option(names = "--driver", required = true, paramLabel = "ID",
            description = "What is recorded; see 'mtlive drivers'.")
    private String driver;

    @Option(names = "--set", paramLabel = "NAME=VALUE",
            description = "A setting of the driver; may be repeated. See 'mtlive drivers ID'.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--survey", required = true, paramLabel = "NAME", description = "Survey the samples belong to.")
    private String survey;

    @Option(names = "--station", required = true, paramLabel = "NAME", description = "Station the samples belong to.")
    private String station;

    @Option(names = "--run", required = true, paramLabel = "NAME", description = "Run the samples belong to.")
    private String run;

    @Mixin
    private CallerOption caller;

    AddInstrumentCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws UsageException, CommandFailure, ControlException {
        Path path = file.existing();
        Map<String, String> arguments = new TreeMap<>();
        settings.forEach((name, value) -> arguments.put("set." + name, value));
        arguments.put("driver", driver);
        arguments.put("survey", survey);
        arguments.put("station", station);
        arguments.put("run", run);
        Map<String, Object> answer;
        try (ControlClient client = RunningRecording.of(path, RunningRecording.LIMIT).as(caller.caller())) {
            answer = client.ask("add-instrument", arguments);
        }
        new SessionText(Answers.rows(answer, "instruments"), List.of(), "").print(context.out());
        return ExitCode.DONE;
    }
}
