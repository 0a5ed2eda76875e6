// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.mtlive.console.CommandContext;
import org.mtlive.console.CommandFailure;
import org.mtlive.console.ExitCode;
import org.mtlive.console.FileArgument;
import org.mtlive.console.UsageException;
import org.mtlive.console.output.Json;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.Times;
import org.mtlive.reader.LiveReader;
import org.mtlive.reader.Scale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mtlive export}: a part of the channels and of the time, into a file of its own. */
@Command(name = "export", sortOptions = false,
        header = "Writes a part of a file into another one: MTH5, CSV or miniSEED.",
        description = """

                The file may be closed or being written; it is only read. What is committed now is exported. TARGET must
                not be there yet. A CSV file holds one run; with several runs, or several sample rates, each gets its
                own file, named TARGET-SURVEY-STATION-RUN. A miniSEED file holds all channels, and no record where
                samples are missing; a station is called by its first five letters and digits, hx hy hz are LFN LFE LFZ,
                ex ey are LQN LQE, with another first letter for other sample rates than one a second.
                """,
        footer = """

                Examples:
                  mtlive export site.h5 part.h5 --from 2026-01-01T10:00:00Z --to 2026-01-01T11:00:00Z
                  mtlive export site.h5 ex.csv --channel S1/MT001/001/ex --physical
                  mtlive export site.h5 site.mseed --network XX""")
public final class ExportCommand implements Callable<Integer> {

    /** What is written. */
    enum Format {
        MTH5, CSV, MSEED
    }

    private final CommandContext context;

    @Mixin
    private FileArgument file;

    @Parameters(index = "1", paramLabel = "TARGET", description = "The new file.")
    private String target;

    @Option(names = "--channel", paramLabel = "NAME", description = "What to export: SURVEY, SURVEY/STATION,"
            + " SURVEY/STATION/RUN or SURVEY/STATION/RUN/COMPONENT. May be repeated. Default: all.")
    private List<String> channels = List.of();

    @Option(names = "--from", paramLabel = "TIME", description = "First time, such as 2026-01-01T10:00:00Z. Default: the"
            + " beginning.")
    private String from;

    @Option(names = "--to", paramLabel = "TIME", description = "Samples before this time. Default: the end.")
    private String to;

    @Option(names = "--format", paramLabel = "FORMAT", description = "mth5, csv or mseed. Default: by the"
            + " ending of TARGET.")
    private Format format;

    @Option(names = "--physical", description = "CSV or miniSEED with values in the physical unit, through the channel's"
            + " filters.")
    private boolean physical;

    @Option(names = "--network", paramLabel = "CODE", defaultValue = "XX", description = "Network code in miniSEED, two"
            + " letters or digits. Default: XX, which is nobody's.")
    private String network;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    /**
     * Made by the list of commands.
     *
     * @param context what it is given
     */
    public ExportCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws UsageException, CommandFailure, Mth5Exception, IOException {
        Path source = file.existing();
        Path to = FileArgument.pathOf(target);
        if (Files.exists(to)) {
            throw new CommandFailure(to + " is there already; name a new file, or remove it first");
        }
        Format chosen = format != null ? format : byEnding(target.toLowerCase(Locale.ROOT));
        if (physical && chosen == Format.MTH5) {
            throw new UsageException("--physical goes with CSV and miniSEED only: an MTH5 file keeps samples as they are stored,"
                    + " with the filters that lead to the physical unit");
        }
        if (!network.matches("[A-Za-z0-9]{1,2}")) {
            throw new UsageException("--network '" + network + "' is no network code; give one or two letters or digits");
        }
        Exported exported = switch (chosen) {
            case CSV -> csv(source, to);
            case MSEED -> miniSeed(source, to);
            case MTH5 -> new Mth5Export(context.services().store(), context.services().reader()).write(source, to, this::cut);
        };
        report(source, exported);
        return ExitCode.DONE;
    }

    private static Format byEnding(String name) {
        return name.endsWith(".csv") ? Format.CSV : name.matches(".*\\.(mseed|miniseed|msd)") ? Format.MSEED : Format.MTH5;
    }

    private Exported miniSeed(Path source, Path to) throws CommandFailure, UsageException, Mth5Exception, IOException {
        try (LiveReader reader = context.services().reader().open(source)) {
            reader.refresh();
            return new MiniSeedExport(reader, physical ? Scale.PHYSICAL : Scale.COUNTS, network.toUpperCase(Locale.ROOT))
                    .write(to, cut(reader));
        }
    }

    private Exported csv(Path source, Path to) throws CommandFailure, UsageException, Mth5Exception, IOException {
        try (LiveReader reader = context.services().reader().open(source)) {
            reader.refresh();
            return new CsvExport(reader, physical ? Scale.PHYSICAL : Scale.COUNTS).write(to, cut(reader));
        }
    }

    private List<Slice> cut(LiveReader reader) throws UsageException, CommandFailure, Mth5Exception {
        return new Selection(channels, time("--from", from), time("--to", this.to)).of(reader);
    }

    private static Optional<Instant> time(String option, String text) throws UsageException {
        try {
            return text == null ? Optional.empty() : Optional.of(Times.parse(text));
        } catch (Mth5Exception e) {
            throw new UsageException(option + " '" + text + "' is no time; give one such as 2026-01-01T10:00:00Z", e);
        }
    }

    private void report(Path source, Exported exported) {
        if (json) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("file", source.toString());
            map.put("results", exported.files().stream().map(Path::toString).toList());
            map.put("channels", exported.channels());
            map.put("samples", exported.samples());
            Json.print(map, context.out());
        } else {
            exported.files().forEach(context.out()::println);
            context.out().println(String.format(Locale.ROOT, "exported %,d samples of %d channels", exported.samples(),
                    exported.channels()));
        }
    }
}
