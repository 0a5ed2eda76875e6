// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.file;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;

/** Recovers a file by {@code mtlive recover} in a process of its own, after asking how. UI thread. */
final class Recovering {
    /** A copy of a file of any size; the command itself gives up on what hangs. */
    private static final Duration LIMIT = Duration.ofHours(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private Recovering() { }

    /** Tells what is safe and asks; nothing is done without a yes. */
    static void offer(IWorkbenchWindow window, CheckedFile crashed) {
        Shell shell = window.getShell();
        Background.run("file-safe", shell, () -> SafeSamples.of(crashed.file()), safe -> {
            RecoveryDialog dialog = new RecoveryDialog(shell, crashed, safe);
            if (dialog.open() == Window.OK) {
                recover(window, crashed.file(), dialog.inPlace());
            }
        }, why -> Dialogs.failed(shell, "The file could not be looked at", why));
    }

    private static void recover(IWorkbenchWindow window, Path file, boolean inPlace) {
        Shell shell = window.getShell();
        Waiting waiting = Waiting.open(shell, "Recovering " + file.getFileName() + " ...");
        Background.run("file-recover", shell, () -> run(file, inPlace), report -> {
            waiting.close();
            if (!report.path("needed").asBoolean(true)) {
                MessageDialog.openInformation(shell, "Recovery", file + " needs no recovery: it was closed in order.");
                return;
            }
            MessageDialog.openInformation(shell, "Recovered", text(report));
            Opening.open(window, Path.of(report.path("result").asText()));
        }, why -> {
            waiting.close();
            Dialogs.failed(shell, "The file could not be recovered", why);
        });
    }

    private static JsonNode run(Path file, boolean inPlace) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("recover", "--json", file.toString()));
        if (inPlace) {
            arguments.add("--in-place");
        }
        CommandResult result = MtliveCommand.ofInstallation().run(LIMIT, arguments);
        if (result.output().isBlank()) {
            throw new IOException(result.lastWords().isEmpty() ? "The recovery broke off (exit code "
                    + result.exitCode() + "). The file itself was not touched." : result.lastWords());
        }
        return JSON.readTree(result.output());
    }

    private static String text(JsonNode report) {
        StringBuilder text = new StringBuilder(String.format("%,d samples are safe", report.path("safe_samples").asLong()));
        long beyond = report.path("beyond_samples").asLong();
        if (beyond > 0) {
            text.append(String.format("; %,d behind the last flush were cut off", beyond));
        }
        text.append(".\n\n").append(report.path("result").asText());
        if (report.path("lossy").asBoolean()) {
            text.append("\n\nSomething is lost that had been safe. Keep the file as it was, and see the findings.");
        }
        return text.toString();
    }
}
