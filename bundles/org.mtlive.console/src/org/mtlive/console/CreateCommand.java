// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;

import org.mtlive.mth5.ChannelSpec;
import org.mtlive.mth5.FileVersion;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.Names;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.RunSpec;
import org.mtlive.mth5.Times;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mtlive create}: makes a new file, with as much structure as is named. */
@Command(name = "create", sortOptions = false, header = "Makes a new MTH5 file, with as much structure as is named.",
        description = """

                An existing file is never overwritten. The file can be recorded into with 'mtlive collect', or be
                opened by Python mth5.
                """,
        footer = """

                Examples:
                  mtlive create site.h5
                  mtlive create site.h5 --version 0.1.0 --survey S1 --station MT001 --run 001 --sample-rate 100 \\
                      --channels ex,ey,hx,hy,hz --dtype float32 --chunk 10000""")
final class CreateCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin
    private FileArgument file;

    @Option(names = "--version", paramLabel = "VERSION", defaultValue = "0.2.0",
            description = "Layout: 0.1.0 (one survey) or 0.2.0 (default).")
    private String version;

    @Option(names = "--survey", paramLabel = "NAME", description = "Add this survey.")
    private String survey;

    @Option(names = "--station", paramLabel = "NAME", description = "Add this station to the survey.")
    private String station;

    @Option(names = "--run", paramLabel = "NAME", description = "Add this run to the station.")
    private String run;

    @Mixin
    private ChannelArguments channels;

    @Option(names = "--chunk", paramLabel = "SAMPLES",
            description = "Samples a chunk of the dataset. Default: fits the rate.")
    private Integer chunk;

    @Option(names = "--start", paramLabel = "TIME",
            description = "Time of sample 0, such as 2026-01-01T00:00:00. Default: not known (1980-01-01).")
    private String start;

    CreateCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws UsageException, CommandFailure, Mth5Exception {
        Path path = file.path();
        FileVersion layout = Versions.of(version);
        checkNames();
        List<ChannelSpec> specs = specs();
        if (Files.exists(path)) {
            throw new CommandFailure(path + " exists already and is not overwritten; choose another name, or remove"
                    + " it first");
        }
        try (Mth5File made = context.services().store().open(path, OpenMode.WRITE,
                OpenOptions.normal().withVersion(layout))) {
            fill(made, specs);
        } catch (Mth5Exception e) {
            removeUnfinished(path);
            throw e;
        }
        context.out().println("created " + path + " (MTH5 " + layout.text()
                + (specs.isEmpty() ? "" : ", " + specs.size() + " channels") + ")");
        return ExitCode.DONE;
    }

    private void fill(Mth5File made, List<ChannelSpec> specs) throws Mth5Exception {
        if (survey != null) {
            made.addSurvey(survey);
        }
        if (station != null) {
            made.addStation(station, survey);
        }
        if (run != null) {
            made.ensure(RunSpec.of(RunId.of(survey, station, run), specs));
        }
    }

    private void checkNames() throws UsageException {
        requireParent("--station", station, "--survey", survey);
        requireParent("--run", run, "--station", station);
        requireParent("--channels", channels.isAny() ? "" : null, "--run", run);
        channels.check();
        Positive.check("--chunk", chunk);
        try {
            if (survey != null) {
                Names.survey(survey);
            }
            if (station != null) {
                Names.station(station);
            }
            if (run != null) {
                Names.run(run);
            }
        } catch (Mth5Exception e) {
            throw new UsageException(e.getMessage(), e);
        }
    }

    private static void requireParent(String option, Object given, String parent, Object parentGiven)
            throws UsageException {
        if (given != null && parentGiven == null) {
            throw new UsageException(option + " needs " + parent + " too");
        }
    }

    private List<ChannelSpec> specs() throws UsageException {
        try {
            Instant first = start == null ? Times.DEFAULT : Times.parse(start);
            return run == null ? List.of() : channels.specs(RunId.of(survey, station, run), first).stream()
                    .map(spec -> chunk == null ? spec : spec.withChunk(chunk)).toList();
        } catch (Mth5Exception e) {
            throw new UsageException(e.getMessage(), e);
        }
    }

    private void removeUnfinished(Path path) {
        try {
            Files.deleteIfExists(path); // it was not there before
        } catch (IOException e) {
            context.remark("create: the unfinished file " + path + " could not be removed: " + e.getMessage());
        }
    }
}
