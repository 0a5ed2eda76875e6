// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.file;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.mtlive.ui.file.CheckedFile.Verdict;

/**
 * Checks a file by {@code mtlive verify} in a process of its own: whatever the file does to HDF5, this process goes on.
 * Any thread but the UI thread.
 */
final class FileCheck {
    /** A sound file of any size takes seconds, because samples are not read; what takes longer hangs. */
    static final Duration LIMIT = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final MtliveCommand command;
    private final Duration limit;

    FileCheck(MtliveCommand command, Duration limit) {
        this.command = command;
        this.limit = limit;
    }

    static FileCheck ofInstallation() {
        return new FileCheck(MtliveCommand.ofInstallation(), LIMIT);
    }

    /** Never throws: a file that cannot be checked is refused, and the text says why. */
    CheckedFile check(Path file) {
        try {
            return judge(file, command.run(limit, List.of("verify", "--json", file.toString())));
        } catch (IOException e) {
            return refused(file, "The file cannot be checked: " + e.getMessage());
        }
    }

    private static CheckedFile judge(Path file, CommandResult result) {
        if (!result.inTime()) {
            return refused(file, "Reading the file did not come to an end and was given up. It is damaged or was made"
                    + " to do harm; it is not opened here.");
        }
        if (result.output().isBlank()) {
            boolean said = result.exitCode() == 1 && !result.errors().isBlank();
            return refused(file, said ? sentence(result.lastWords()) : "The check of the file broke off (exit code "
                    + result.exitCode() + "). It is damaged or was made to do harm; it is not opened here.");
        }
        try {
            return judge(file, JSON.readTree(result.output()));
        } catch (IOException e) {
            return refused(file, "The check of the file broke off half way. It is damaged or was made to do harm; it is"
                    + " not opened here.");
        }
    }

    private static CheckedFile judge(Path file, JsonNode told) {
        List<Finding> findings = new ArrayList<>();
        told.path("findings").forEach(f -> findings.add(new Finding(f.path("severity").asText(), f.path("rule").asText(),
                f.path("where").asText(), f.path("message").asText())));
        List<Finding> fatal = findings.stream().filter(Finding::isError)
                .filter(f -> f.rule().equals("heaps") || f.rule().equals("file") || f.rule().equals("objects")).toList();
        List<Finding> crash = findings.stream().filter(f -> f.isError() && f.rule().equals("superblock")).toList();
        if (!crash.isEmpty()) {
            return new CheckedFile(file, Verdict.CRASHED, sentence(crash.getFirst().message()), findings);
        }
        if (!fatal.isEmpty()) {
            return new CheckedFile(file, Verdict.REFUSED, "The file is damaged: " + fatal.getFirst().message(), findings);
        }
        long errors = findings.stream().filter(Finding::isError).count();
        return new CheckedFile(file, Verdict.SOUND, errors == 0 ? "No errors were found."
                : errors + " errors were found; see the view Findings.", findings);
    }

    private static CheckedFile refused(Path file, String text) {
        return new CheckedFile(file, Verdict.REFUSED, text, List.of());
    }

    private static String sentence(String text) {
        String begun = text.isEmpty() ? "The check says nothing" : Character.toUpperCase(text.charAt(0)) + text.substring(1);
        return begun.endsWith(".") ? begun : begun + ".";
    }
}
