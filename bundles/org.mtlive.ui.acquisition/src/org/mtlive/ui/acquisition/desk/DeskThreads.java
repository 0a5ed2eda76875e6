// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * The threads of the desk: {@code mtlive-desk-watch} looks at the recording, {@code mtlive-desk} carries out what
 * changes it one after the other, {@code mtlive-desk-ask} all else that may block.
 */
final class DeskThreads implements AutoCloseable {

    private static final int END_SECONDS = 5;

    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(named("watch"));
    private final ExecutorService commands = Executors.newSingleThreadExecutor(named("command"));
    private final ExecutorService asking = Executors.newCachedThreadPool(named("ask"));

    private static ThreadFactory named(String role) {
        return Thread.ofPlatform().daemon().name("mtlive-desk-" + role).factory();
    }

    void every(long millis, Runnable look) {
        watch.scheduleWithFixedDelay(look, 0, millis, TimeUnit.MILLISECONDS);
    }

    void soon(Runnable look) {
        if (!watch.isShutdown()) {
            watch.execute(look);
        }
    }

    <T> CompletableFuture<T> command(Callable<T> work) {
        return run(commands, work);
    }

    <T> CompletableFuture<T> ask(Callable<T> work) {
        return run(asking, work);
    }

    private static <T> CompletableFuture<T> run(ExecutorService executor, Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        executor.execute(() -> {
            try {
                result.complete(work.call());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                result.completeExceptionally(e);
            } catch (Exception | LinkageError e) { // told to whoever waits for the result
                result.completeExceptionally(e);
            }
        });
        return result;
    }

    @Override
    public void close() {
        watch.shutdownNow();
        asking.shutdownNow();
        commands.shutdown();
        try {
            if (!commands.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
                commands.shutdownNow();
            }
        } catch (InterruptedException e) {
            commands.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
