// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.util.concurrent.Callable;

import org.mtlive.install.InstallException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code mtlive uninstall}: takes the feature of a vendor out of the product. */
@Command(name = "uninstall", header = "Removes a feature that 'mtlive install' has installed.",
        footer = """

                Example:
                  mtlive uninstall com.example.mtlive.feature""")
final class UninstallCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "FEATURE", description = "Its id; 'mtlive install' without arguments lists them.")
    private String feature;

    UninstallCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws CommandFailure, InstallException {
        context.out().println("removed " + InstallCommand.text(context.services().installer().uninstall(feature)));
        return ExitCode.DONE;
    }
}
