// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;

/** {@code mtlive version}. */
@Command(name = "version", header = "Prints the version of MTLive and of the Java it runs on.",
        footer = """

                Example:
                  mtlive version""")
final class VersionCommand implements Callable<Integer> {

    private final CommandContext context;

    VersionCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        context.out().println("MTLive " + context.version() + " (Java " + Runtime.version() + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ")");
        return ExitCode.DONE;
    }
}
