// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.mtlive.install.FeatureInstaller;
import org.mtlive.install.InstallException;
import org.mtlive.install.InstalledFeature;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code mtlive install}: puts the feature of a vendor into the product. */
@Command(name = "install", header = "Installs a feature of another maker, from a p2 repository on this computer.",
        description = """

                Installs it with all that it needs, or changes nothing; it is there at the next start. Without arguments,
                what was installed is listed. Signatures are not checked: install only what you trust.
                """,
        footer = """

                Examples:
                  mtlive install acme-1.2.zip com.example.mtlive.feature
                  mtlive install /media/stick/repository com.example.mtlive.feature
                  mtlive install                                     what is installed""")
final class InstallCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(arity = "0..2", paramLabel = "REPOSITORY FEATURE",
            description = "A p2 repository (its folder, or a zip file of it), and the id of the feature.")
    private List<String> arguments = new ArrayList<>();

    InstallCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws CommandFailure, UsageException, InstallException {
        FeatureInstaller installer = context.services().installer();
        if (arguments.isEmpty()) {
            List<InstalledFeature> installed = installer.installed();
            installed.forEach(feature -> context.out().println(text(feature)));
            if (installed.isEmpty()) {
                context.out().println("(none)");
            }
            return ExitCode.DONE;
        }
        if (arguments.size() == 1) {
            throw new UsageException("name the feature too: mtlive install " + arguments.getFirst() + " FEATURE");
        }
        InstalledFeature installed = installer.install(Path.of(arguments.get(0)).toAbsolutePath(), arguments.get(1));
        context.out().println("installed " + text(installed));
        return ExitCode.DONE;
    }

    static String text(InstalledFeature feature) {
        return feature.id() + " " + feature.version() + (feature.title().isBlank() ? "" : ": " + feature.title());
    }
}
