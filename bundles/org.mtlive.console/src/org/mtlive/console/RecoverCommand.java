// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.mtlive.console.output.Json;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.RecoveryOptions;
import org.mtlive.mth5.store.RecoveryReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mtlive recover}: puts a file in order whose writer died. */
@Command(name = "recover", sortOptions = false, header = "Puts a file in order whose writer was killed or crashed.",
        description = """

                First it is proven that no program writes the file. Then a copy of it is put right, read as a whole,
                and cut to what its writer had committed; the file itself stays as it is, unless --in-place is given.
                Files of Python mth5 and h5py (SWMR mode) are recovered too. Ends with 0 when every committed sample
                is there, or nothing was to be done; with 1 when something is lost or the file cannot be recovered.
                """,
        footer = """

                Examples:
                  mtlive recover site.h5                        makes site.recovered.h5
                  mtlive recover site.h5 --out good.h5 --json
                  mtlive recover site.h5 --in-place             keeps the first 48 bytes as site.h5.superblock-TIME""")
final class RecoverCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin
    private FileArgument file;

    @Option(names = "--out", paramLabel = "COPY",
            description = "The copy. Default: FILE with the ending .recovered.h5.")
    private String out;

    @Option(names = "--in-place", description = "Change the file itself.")
    private boolean inPlace;

    @Option(names = "--force", description = "Take a writer on another computer for dead. Make sure first that it is.")
    private boolean force;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    RecoverCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws UsageException, CommandFailure, Mth5Exception {
        if (inPlace && out != null) {
            throw new UsageException("--in-place and --out exclude each other; give one of them");
        }
        Path path = file.existing();
        Optional<Path> target = out == null ? Optional.empty() : Optional.of(FileArgument.pathOf(out));
        RecoveryReport report = context.services().store().recovery()
                .recover(path, new RecoveryOptions(target, inPlace, force));
        report.remarks().forEach(remark -> context.remark("recover: " + remark));
        RecoveryText text = new RecoveryText(report);
        if (json) {
            Json.print(text.toMap(), context.out());
        } else {
            text.print(context.out());
        }
        return report.isLossy() ? ExitCode.FAILED : ExitCode.DONE;
    }
}
