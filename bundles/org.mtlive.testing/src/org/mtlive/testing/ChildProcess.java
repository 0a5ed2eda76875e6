// SPDX-License-Identifier: EPL-2.0
package org.mtlive.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * Another process under test: its lines are collected while it runs, every wait has a limit, and it never outlives
 * its test. Two threads of its own read the two streams.
 */
public final class ChildProcess implements AutoCloseable {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<String> output = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private final Process process;
    private int openStreams = 2;

    private ChildProcess(Process process) {
        this.process = process;
        collect("out", process.inputReader(StandardCharsets.UTF_8), output);
        collect("err", process.errorReader(StandardCharsets.UTF_8), errors);
    }

    /** Starts a command with further environment variables. */
    public static ChildProcess start(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return new ChildProcess(builder.start());
    }

    private void collect(String name, BufferedReader reader, List<String> lines) {
        Thread.ofPlatform().daemon().name("mtlive-child-" + name).start(() -> {
            try (reader) {
                for (String line = reader.readLine(); line != null; line = reader.readLine())
                    add(lines, line);
            } catch (IOException e) {
                add(errors, "stream broken: " + e.getMessage());
            } finally {
                ended();
            }
        });
    }

    private void add(List<String> lines, String line) {
        lock.lock();
        try {
            lines.add(line);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void ended() {
        lock.lock();
        try {
            openStreams--;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until a line of standard output fits and returns it; fails the test when none comes in time. */
    public String awaitLine(Predicate<String> fits, Duration limit) {
        return awaitLine(output, fits, limit);
    }

    /** The same for standard error. */
    public String awaitErrorLine(Predicate<String> fits, Duration limit) {
        return awaitLine(errors, fits, limit);
    }

    private String awaitLine(List<String> lines, Predicate<String> fits, Duration limit) {
        long left = limit.toNanos();
        lock.lock();
        try {
            for (int next = 0;; next++) {
                while (next >= lines.size()) {
                    if (openStreams == 0)
                        return fail("the process ended without the line\n" + transcript());
                    if (left <= 0)
                        return fail("no such line within " + limit + "\n" + transcript());
                    left = changed.awaitNanos(left);
                }
                if (fits.test(lines.get(next)))
                    return lines.get(next);
            }
        } catch (InterruptedException e) {
            return fail("interrupted", e);
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the end and returns the exit code; kills the process and fails the test when it takes longer. */
    public int await(Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                close();
                return fail("still running after " + limit + "\n" + transcript());
            }
            long left = Duration.ofSeconds(10).toNanos();
            lock.lock();
            try {
                while (openStreams > 0 && left > 0)
                    left = changed.awaitNanos(left);
            } finally {
                lock.unlock();
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            return fail("interrupted", e);
        }
    }

    /** Waits for the end with code 0 and returns standard output. */
    public String awaitSuccess(Duration limit) {
        int code = await(limit);
        assertEquals(0, code, this::transcript);
        return output();
    }

    /** Sends a line to standard input. */
    public void send(String line) {
        try {
            OutputStream in = process.getOutputStream();
            in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            in.flush();
        } catch (IOException e) {
            fail("the process does not read its input\n" + transcript(), e);
        }
    }

    /** SIGTERM, as Ctrl-C's sibling. */
    public void terminate() {
        process.destroy();
    }

    /** SIGKILL: nothing of the process runs any more. */
    public void kill() {
        process.destroyForcibly();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Standard output so far, lines joined. */
    public String output() {
        return joined(output);
    }

    /** Standard error so far, lines joined. */
    public String errors() {
        return joined(errors);
    }

    private String joined(List<String> lines) {
        lock.lock();
        try {
            return String.join("\n", lines);
        } finally {
            lock.unlock();
        }
    }

    private String transcript() {
        return "--- output\n" + output() + "\n--- errors\n" + errors();
    }

    @Override public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
