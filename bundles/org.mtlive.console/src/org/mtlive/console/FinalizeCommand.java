// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import org.mtlive.console.output.Json;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.FinaliseReport;
import org.mtlive.mth5.store.Finaliser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mtlive finalize}: makes the compact, standard file of a live one. */
@Command(name = "finalize", sortOptions = false,
        header = "Makes a compact, standard MTH5 file of a live file whose recording has ended.",
        description = """

                Everything is copied but the room that a live file keeps for growing; the summary, its references and
                the time periods are written anew. The new file takes the name only when it is complete. A file that
                is being written is refused, and so is one whose writer died: recover that one first.
                """,
        footer = """

                Examples:
                  mtlive finalize site.h5                       replaces the live file
                  mtlive finalize site.h5 --out archive.h5 --deflate 4 --fletcher32""")
final class FinalizeCommand implements Callable<Integer> {

    private static final int MOST = 9;

    private final CommandContext context;

    @Mixin
    private FileArgument file;

    @Option(names = "--out", paramLabel = "TARGET", description = "The finished file. Default: FILE itself.")
    private String out;

    @Option(names = "--deflate", paramLabel = "LEVEL", description = "Compress the samples: 1 (fast) to 9 (small).")
    private int deflate;

    @Option(names = "--fletcher32", description = "Store a checksum with every chunk of samples.")
    private boolean fletcher32;

    @Option(names = "--keep-contract", description = "Keep /mtlive: who recorded, gaps, notes.")
    private boolean keepContract;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    FinalizeCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws UsageException, CommandFailure, Mth5Exception {
        if (deflate < 0 || deflate > MOST) {
            throw new UsageException("--deflate " + deflate + ": the level must be 0 (none) to " + MOST);
        }
        Path path = file.existing();
        Path target = out == null ? path : FileArgument.pathOf(out);
        if (!target.equals(path) && Files.exists(target)) {
            throw new CommandFailure(target + " exists already and is not overwritten; choose another name, or remove"
                    + " it first");
        }
        Finaliser finaliser = context.services().store().finaliser().withFilters(deflate, fletcher32);
        FinaliseReport report = (keepContract ? finaliser : finaliser.withoutContract()).finalise(path, target);
        if (json) {
            Json.print(toMap(path, report), context.out());
        } else {
            context.out().println(String.format(Locale.ROOT, "finished %s: %d channels, %,d samples, %,d bytes (%,d"
                    + " before), %.1f s", report.file(), report.channels(), report.samples(), report.sizeBytesAfter(),
                    report.sizeBytesBefore(), seconds(report)));
        }
        return ExitCode.DONE;
    }

    private static Map<String, Object> toMap(Path path, FinaliseReport report) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("file", path);
        map.put("result", report.file());
        map.put("channels", report.channels());
        map.put("samples", report.samples());
        map.put("size_bytes_before", report.sizeBytesBefore());
        map.put("size_bytes_after", report.sizeBytesAfter());
        map.put("seconds", seconds(report));
        return map;
    }

    private static double seconds(FinaliseReport report) {
        return report.took().toMillis() / 1000.0;
    }
}
