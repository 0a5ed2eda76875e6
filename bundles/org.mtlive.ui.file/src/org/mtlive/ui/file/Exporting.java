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

/** Exports by {@code mtlive export} in a process of its own, after asking what. UI thread. */
final class Exporting {
    private static final Duration LIMIT = Duration.ofHours(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private Exporting() { }

    static void ask(Shell shell, Path file) {
        ExportDialog dialog = new ExportDialog(shell, file, Services.get(FileModel.class));
        if (dialog.open() == Window.OK) {
            dialog.request().ifPresent(request -> export(shell, request));
        }
    }

    private static void export(Shell shell, ExportRequest request) {
        Waiting waiting = Waiting.open(shell, "Exporting into " + request.target().getFileName() + " ...");
        Background.run("file-export", shell, () -> run(request), report -> {
            waiting.close();
            List<String> files = new ArrayList<>();
            report.path("results").forEach(result -> files.add(result.asText()));
            MessageDialog.openInformation(shell, "Exported", String.format("%,d samples of %d channels are in%n%s",
                    report.path("samples").asLong(), report.path("channels").asInt(), String.join("\n", files)));
        }, why -> {
            waiting.close();
            Dialogs.failed(shell, "Nothing was exported", why);
        });
    }

    private static JsonNode run(ExportRequest request) throws IOException {
        CommandResult result = MtliveCommand.ofInstallation().run(LIMIT, request.arguments());
        if (result.exitCode() != 0 || result.output().isBlank()) {
            throw new IOException(result.lastWords().isEmpty() ? "The export broke off (exit code " + result.exitCode()
                    + ")." : result.lastWords());
        }
        return JSON.readTree(result.output());
    }
}
