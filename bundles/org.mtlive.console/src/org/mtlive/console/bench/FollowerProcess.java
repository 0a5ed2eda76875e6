// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.mtlive.console.CommandFailure;

/** One reader process: started, waited for with limits, never left behind. */
final class FollowerProcess implements AutoCloseable {

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private FollowerProcess(Process process) {
        this.process = process;
        Thread.ofPlatform().daemon().name("mtlive-bench-child")
                .start(() -> process.inputReader(StandardCharsets.UTF_8).lines()
                .forEach(lines::add));
    }

    static FollowerProcess start(ChildCommand children, Path file, StampedSignal signal, int batches, Duration limit)
            throws CommandFailure {
        List<String> command = children.of(List.of("bench", "follow", file.toString(),
                "--base", Long.toString(signal.baseNanos()),
                "--batch", Integer.toString(signal.batchSamples()), "--batches", Integer.toString(batches),
                "--seconds", Long.toString(limit.toSeconds())));
        return start(command);
    }

    /** Starts a reader of {@code mtlive bench structure}. */
    static FollowerProcess watch(ChildCommand children, Path file) throws CommandFailure {
        return start(children.of(List.of("bench", "watch", file.toString())));
    }

    private static FollowerProcess start(List<String> command) throws CommandFailure {
        try {
            return new FollowerProcess(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new CommandFailure("a reader process could not be started by " + command.getFirst() + ": "
                    + e.getMessage(), e);
        }
    }

    void awaitReady(Duration limit) throws CommandFailure, InterruptedException {
        if (!FollowCommand.READY.equals(line(limit))) {
            throw new CommandFailure("a reader process did not start to follow within " + limit.toSeconds() + " s");
        }
    }

    /** {@return what it measured: {@code wrong} and {@code ages_ns}} */
    JsonNode result(Duration limit) throws CommandFailure, InterruptedException {
        try {
            return new ObjectMapper().readTree(line(limit));
        } catch (IOException e) {
            throw new CommandFailure("a reader process gave no result; its own message stands above", e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private String line(Duration limit) throws InterruptedException {
        String line = lines.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
        return line == null ? "" : line;
    }
}
