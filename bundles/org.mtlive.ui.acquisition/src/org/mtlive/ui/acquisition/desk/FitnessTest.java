// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Tests a folder as a recording would use it: one process writes a live file there, another follows it and verifies
 * every sample. Both are MTLive's own command, so that a disk that hangs or breaks takes nothing else with it.
 */
public final class FitnessTest implements Callable<FitnessReport> {

    private static final int BATCHES = 100;
    private static final int LIMIT_SECONDS = 180;
    private static final String ELSEWHERE = "Record on a local disk and copy the finished file.";

    private final String command;
    private final Path folder;

    /**
     * Plans a test.
     *
     * @param folder that is to be tested; nothing is left there
     */
    public FitnessTest(Path folder) {
        this(System.getProperty("mtlive.command", ""), folder);
    }

    FitnessTest(String command, Path folder) {
        this.command = command;
        this.folder = folder;
    }

    @Override
    public FitnessReport call() throws IOException, InterruptedException {
        if (command.isEmpty() || !Files.isRegularFile(Path.of(command))) {
            return new FitnessReport(false, "The command mtlive is not beside this program: nothing could be tested.",
                    "Install the whole product.");
        }
        Path answer = Files.createTempFile("mtlive-fitness", ".json");
        Path errors = Files.createTempFile("mtlive-fitness", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(List.of(command, "bench", "latency", "--dir",
                    folder.toAbsolutePath().toString(), "--readers", "1", "--batches", Integer.toString(BATCHES),
                    "--samples", "50", "--rate", "50", "--json"));
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            Process process = builder.redirectOutput(answer.toFile()).redirectError(errors.toFile()).start();
            return wait(process, answer, errors);
        } finally {
            Files.deleteIfExists(answer);
            Files.deleteIfExists(errors);
        }
    }

    private FitnessReport wait(Process process, Path answer, Path errors) throws IOException, InterruptedException {
        try {
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                return new FitnessReport(false, "No answer within " + LIMIT_SECONDS + " s: the disk is far too slow, or"
                        + " hangs.", ELSEWHERE);
            }
            return process.exitValue() == 0 ? read(Files.readString(answer, StandardCharsets.UTF_8))
                    : new FitnessReport(false, last(Files.readString(errors, StandardCharsets.UTF_8)), ELSEWHERE);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static String last(String text) {
        return text.isBlank() ? "The test ended without an answer." : text.strip().lines().toList().getLast();
    }

    /** What the figures of the command mean. */
    static FitnessReport read(String json) {
        try {
            JsonNode figures = new ObjectMapper().readTree(json);
            JsonNode reader = figures.path("readers_1");
            int wrong = figures.path("wrong_values").asInt(-1);
            int arrived = reader.path("count").asInt();
            if (wrong != 0) {
                return new FitnessReport(false, "Another process read " + wrong + " wrong values here.", ELSEWHERE);
            }
            if (arrived < figures.path("batches").asInt(BATCHES)) {
                return new FitnessReport(false, "Only " + arrived + " batches arrived at the other process.",
                        ELSEWHERE);
            }
            return new FitnessReport(true, "All samples arrived at another process, unchanged. From writing to reading:"
                    + " half within " + Words.micros(reader.path("p50_us").asDouble()) + ", 99 of 100 within "
                    + Words.micros(reader.path("p99_us").asDouble()) + ". A flush takes "
                    + Words.micros(reader.path("writer_flush_p50_us").asDouble()) + " (99 of 100 within "
                    + Words.micros(reader.path("writer_flush_p99_us").asDouble()) + ").", "");
        } catch (JacksonException e) {
            return new FitnessReport(false, "The test gave an answer that cannot be read: " + e.getOriginalMessage(),
                    "Try again.");
        }
    }
}
