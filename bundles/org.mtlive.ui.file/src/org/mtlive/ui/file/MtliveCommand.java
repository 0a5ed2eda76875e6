// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The commands of the same installation, each in a process of its own. Any thread but the UI thread. */
final class MtliveCommand {
    private final String script;

    /**
     * @param script path of the script {@code mtlive}
     */
    MtliveCommand(String script) {
        this.script = script;
    }

    /** The script that started this installation. */
    static MtliveCommand ofInstallation() {
        return new MtliveCommand(System.getProperty("mtlive.command", ""));
    }

    /**
     * Runs a command to its end.
     *
     * @param limit     after which it is killed
     * @param arguments of the command
     * @return how it ended
     * @throws IOException if it cannot be started
     */
    CommandResult run(Duration limit, List<String> arguments) throws IOException {
        if (script.isBlank()) {
            throw new IOException("the system property mtlive.command does not say where the script mtlive is");
        }
        List<String> command = new ArrayList<>(List.of(script));
        command.addAll(arguments);
        Path output = Files.createTempFile("mtlive-", ".out");
        Path errors = Files.createTempFile("mtlive-", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(output.toFile())
                    .redirectError(errors.toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            Process process = builder.start();
            boolean inTime = await(process, limit);
            return new CommandResult(inTime ? process.exitValue() : -1, inTime, text(output), text(errors));
        } finally {
            Files.deleteIfExists(output);
            Files.deleteIfExists(errors);
        }
    }

    private static boolean await(Process process, Duration limit) throws IOException {
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IOException("it was given up", e);
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        return false;
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8); // whatever a crash left in it
    }
}
