// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.util.concurrent.Callable;

import org.mtlive.acquisition.recording.Preflight;
import org.mtlive.acquisition.recording.PreflightLevel;
import org.mtlive.acquisition.recording.RecordingPlan;
import org.mtlive.console.output.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mtlive preflight}: whether all is ready to record. */
@Command(name = "preflight", sortOptions = false, header = "Looks whether all is ready to record, and records nothing.",
        description = """

                Finds each instrument, asks it about clock, battery and contact resistance, has it test itself, and
                looks at the disk. Takes the same instruments as 'mtlive collect'. Ends with 1 when something is red.
                """,
        footer = """

                Examples:
                  mtlive preflight site.h5 --driver simulator --survey S1 --station MT001 --run 001 \
                      --plan 12h --required ex,ey,hx,hy""")
final class PreflightCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin
    private FileArgument file;

    @Mixin
    private PlannedInstruments instruments;

    @Mixin
    private SupervisionArguments supervision;

    @Mixin
    private SafeguardArguments safeguards;

    @Mixin
    private DriversFolderOption drivers;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    PreflightCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws UsageException, CommandFailure {
        drivers.follow(context);
        RecordingPlan plan = RecordingPlan.of(file.path(), instruments.plans(context))
                .withSafeguards(safeguards.safeguards()).withSupervision(supervision.supervision());
        Preflight preflight = context.services().recordings().preflight(plan);
        if (json) {
            Json.print(PreflightText.toMap(preflight), context.out());
        } else {
            PreflightText.print(preflight, context.out()::println);
        }
        return preflight.worst() == PreflightLevel.RED ? ExitCode.FAILED : ExitCode.DONE;
    }
}
