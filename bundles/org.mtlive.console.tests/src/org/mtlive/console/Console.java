// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.mtlive.console.bench.ChildCommand;

/** A command under test, run in this process on the real services. */
final class Console implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final LineWatch out = new LineWatch();
    private final LineWatch err = new LineWatch();
    private final Ending ending = new Ending();
    private final CompletableFuture<Integer> code = new CompletableFuture<>();

    private Console(ChildCommand children, Object... arguments) {
        String[] texts = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
        CommandContext context = new CommandContext(ServicesForTests.get(), new PrintWriter(out),
                new PrintWriter(err, true),
                ending, children, "0.0.0");
        Thread.ofPlatform().daemon().name("mtlive-command-under-test").start(() -> {
            try {
                code.complete(Mtlive.run(context, texts));
            } catch (RuntimeException | Error e) {
                code.completeExceptionally(e);
            } finally {
                out.end();
                err.end();
            }
        });
    }

    /** Runs a command to its end. */
    static Outcome run(Object... arguments) {
        try (Console console = start(arguments)) {
            return console.await();
        }
    }

    /** Starts a command; the caller closes it, which ends it. */
    static Console start(Object... arguments) {
        return startWith(command -> fail("starts no processes"), arguments);
    }

    static Console startWith(ChildCommand children, Object... arguments) {
        return new Console(children, arguments);
    }

    /** Waits for a line of standard output that fits. */
    String awaitLine(Predicate<String> fits) {
        return out.await(fits, LIMIT);
    }

    /** Waits for a line of standard error that fits. */
    String awaitErrorLine(Predicate<String> fits) {
        return err.await(fits, LIMIT);
    }

    /** As Ctrl-C. */
    Console interrupt() {
        ending.request();
        return this;
    }

    Outcome await() {
        try {
            int ended = code.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
            return new Outcome(ended, out.toString(), err.toString());
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            return fail("the command did not end\n" + out + "\n" + err, e);
        }
    }

    @Override
    public void close() {
        interrupt().await();
    }
}
