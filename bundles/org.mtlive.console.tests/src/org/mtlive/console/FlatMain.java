// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** {@code mtlive} on a flat class path, for tests that need it in a process of its own. */
public final class FlatMain {

    private FlatMain() {
    }

    /**
     * Runs a command with services wired by hand.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        Ending ending = new Ending();
        InterruptSignals.install(ending);
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = Mtlive.run(new CommandContext(ServicesForTests.get(), out, err, ending, FlatMain::command, "0.0.0"),
                arguments);
        ending.done();
        System.exit(code);
    }

    /** {@return a command line for this class with the class path and properties of this process} */
    static List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-Xmx256m",
                "-Dmtlive.natives=" + System.getProperty("mtlive.natives", ""),
                "-cp", System.getProperty("java.class.path"), FlatMain.class.getName()));
        command.addAll(arguments);
        return command;
    }
}
