// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import org.mtlive.console.CommandContext;
import org.mtlive.console.CommandFailure;
import org.mtlive.console.DurationConverter;
import org.mtlive.console.ExitCode;
import org.mtlive.console.Positive;
import org.mtlive.console.UsageException;
import org.mtlive.mth5.Mth5Exception;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mtlive bench structure}: what it costs to add structure to a file that is being recorded and read. */
@Command(name = "structure", sortOptions = false,
        header = "Measures adding runs, stations and a survey while samples flow.",
        description = """

                A writer records one run all the time and adds others at an even pace: runs of five channels, every
                twentieth change a station, in the middle a survey; the newest three runs get samples too. Readers in
                processes of their own verify every sample they read. A change is measured from its command until
                readers can see it, an append from the first of its batches until readers can see all of them, with
                and without changes. The first third of the changes, at most 100, is not measured.
                """,
        footer = """

                Examples:
                  mtlive bench structure --json
                  mtlive bench structure --changes 500 --for 3m --readers 8
                  mtlive bench structure live.h5 --changes 3000 --for 1h          keeps the file""")
final class StructureCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE",
            description = "A new file, which is kept. Default: one in --folder, removed at the end.")
    private Path file;

    @Option(names = "--changes", paramLabel = "N", defaultValue = "200",
            description = "Changes to make. Default: 200.")
    private int changes;

    @Option(names = "--for", paramLabel = "TIME", defaultValue = "30s", converter = DurationConverter.class,
            description = "Time in which they are made. Default: 30s.")
    private Duration limit;

    @Option(names = "--readers", paramLabel = "N", defaultValue = "2", description = "Reader processes. Default: 2.")
    private int readers;

    @Option(names = "--hold", hidden = true, description = "Begin the changes when a line comes on standard input.")
    private boolean hold;

    @Option(names = "--first-run", hidden = true, paramLabel = "N", defaultValue = "0",
            description = "Go on in a file that is there, with runs and stations from this number on.")
    private int firstRun;

    @Mixin
    private BenchOptions options;

    StructureCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws UsageException, CommandFailure, Mth5Exception, InterruptedException {
        Positive.check("--changes", changes);
        Positive.checkOrZero("--readers", readers);
        if (file == null) {
            try (BenchFolder folder = BenchFolder.in(options.folder())) {
                return measure(folder.file("structure.h5"));
            }
        }
        Positive.checkOrZero("--first-run", firstRun);
        if (Files.exists(file) && firstRun == 0) {
            throw new CommandFailure(file + " is there already; name a file that is not");
        }
        return measure(file.toAbsolutePath());
    }

    private int measure(Path path) throws CommandFailure, Mth5Exception, InterruptedException {
        StructureRun run = new StructureRun(context, new StructurePlan(changes, firstRun), limit,
                hold ? StructureCommand::awaitLine : () -> { });
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("file", path.toString());
        figures.putAll(run.run(path, readers));
        options.print(figures, context.out());
        boolean isRight = figures.get("wrong_values").equals(0L) && figures.get("reader_errors").equals(0L);
        return isRight ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static void awaitLine() {
        try {
            for (int read = System.in.read(); read != '\n' && read >= 0; read = System.in.read()) {
                continue;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("standard input cannot be read", e);
        }
    }
}
