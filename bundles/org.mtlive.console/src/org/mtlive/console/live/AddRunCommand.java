// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.live;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.mtlive.acquisition.writer.Addition;
import org.mtlive.console.CommandContext;
import org.mtlive.console.CommandFailure;
import org.mtlive.console.FileArgument;
import org.mtlive.console.UsageException;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.MetadataClass;
import org.mtlive.mth5.RunSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mtlive add run}. */
@Command(name = "run", sortOptions = false, header = "Adds a run, with its channels if they are named.", footer = """

                Examples:
                  mtlive add run site.h5 --survey S1 --station MT001 --run 002
                  mtlive add run site.h5 --survey S1 --station MT001 --run 002 --channels ex,ey,hx,hy,hz \\
                      --sample-rate 128 --dtype int32""")
final class AddRunCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin
    private FileArgument file;

    @Mixin
    private RunArguments run;

    @Option(names = "--set", paramLabel = "NAME=VALUE",
            description = "A field of the run's metadata, such as comments=quiet; may be repeated.")
    private Map<String, String> values = new LinkedHashMap<>();

    @Mixin
    private RollOverOption rollOver;

    @Mixin
    private CallerOption caller;

    AddRunCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws UsageException, CommandFailure, IOException {
        RunSpec spec = new RunSpec(run.id(), Metadata.of(MetadataClass.SURVEY), Metadata.of(MetadataClass.STATION),
                Adding.metadata(MetadataClass.RUN, values), run.specs(), List.of());
        return new Adding(context, rollOver.choice(), caller.caller()).add(file.existing(), new Addition.Run(spec));
    }
}
