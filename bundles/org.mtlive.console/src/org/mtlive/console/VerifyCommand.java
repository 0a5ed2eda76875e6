// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.mtlive.console.output.Json;
import org.mtlive.console.verify.Finding;
import org.mtlive.console.verify.Severity;
import org.mtlive.console.verify.Verification;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.SuperblockInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mtlive verify}: checks a file and tells what is wrong with it. */
@Command(name = "verify", sortOptions = false,
        header = "Checks a file: structure, attributes, tables against data, contract, filters.",
        description = """

                Nothing is changed; a file that is being written may be checked too. Ends with 1 when there is an
                error, with 0 when there are only warnings.
                """,
        footer = """

                Examples:
                  mtlive verify site.h5
                  mtlive verify site.h5 --samples --json""")
final class VerifyCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin
    private FileArgument file;

    @Option(names = "--samples", description = "Also read every sample once.")
    private boolean samples;

    @Option(names = "--json", description = "Print JSON: file, version, errors, warnings, findings.")
    private boolean json;

    VerifyCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws UsageException, CommandFailure, IOException {
        Path path = file.existing();
        SuperblockInfo superblock = SuperblockInfo.read(path).orElseThrow(
                () -> new Mth5Exception(path + " is not an HDF5 file: it does not begin with the signature of HDF5;"
                + " check the name"));
        List<Finding> findings;
        String version;
        List<Finding> heaps = heaps(path);
        if (!heaps.isEmpty()) {
            return print(path, "unknown", heaps);
        }
        try (Mth5File open = ReadOnly.open(context.services().store(), path)) {
            version = open.version().text();
            findings = Verification.rules(samples).check(open, superblock);
        } catch (Mth5Exception e) {
            findings = notOpened(path, superblock, e);
            version = "unknown";
        }
        return print(path, version, findings);
    }

    /** A file that cannot be opened at all is told of when it is opened. */
    private List<Finding> heaps(Path path) throws CommandFailure {
        try {
            return Verification.ofHeaps(context.services().store().damagedHeaps(path));
        } catch (Mth5Exception e) {
            return List.of();
        }
    }

    private int print(Path path, String version, List<Finding> findings) {
        long errors = count(findings, Severity.ERROR);
        long warnings = count(findings, Severity.WARNING);
        if (json) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("file", path.toString());
            result.put("version", version);
            result.put("errors", errors);
            result.put("warnings", warnings);
            result.put("findings", findings.stream().map(Finding::toMap).toList());
            Json.print(result, context.out());
        } else {
            findings.forEach(finding -> context.out().println(finding.text()));
            context.out().println(path + " (MTH5 " + version + "): " + errors + " errors, " + warnings + " warnings");
        }
        return errors == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }

    /** When the first bytes tell why, that is a finding; else the failure itself is all there is to say. */
    private static List<Finding> notOpened(Path path, SuperblockInfo superblock, Mth5Exception why)
            throws Mth5Exception {
        List<Finding> findings = new ArrayList<>(Verification.ofFirstBytes(path, superblock));
        if (count(findings, Severity.ERROR) == 0) {
            throw why;
        }
        findings.add(new Finding(Severity.ERROR, "file", path.toString(), why.getMessage()));
        return findings;
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity).count();
    }
}
