// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** Carries out on the desk's threads what takes time; what fails also stands in the log. Any thread. */
final class DeskTasks {

    private final DeskThreads threads;
    private final EventLog log;
    private final Runnable failed;

    /** Something that may fail and answers nothing. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;

        private Callable<Boolean> call() {
            return () -> {
                run();
                return true;
            };
        }
    }

    /** Calls back after each failure that was logged. */
    DeskTasks(DeskThreads threads, EventLog log, Runnable failed) {
        this.threads = threads;
        this.log = log;
        this.failed = failed;
    }

    /** One after the other: what changes the recording. The text says what failed, for people. */
    CompletableFuture<Boolean> command(String failure, Work work) {
        return told(failure, threads.command(work.call()));
    }

    /** Beside all others. */
    CompletableFuture<Boolean> ask(String failure, Work work) {
        return told(failure, threads.ask(work.call()));
    }

    /** Beside all others, with an answer. */
    <T> CompletableFuture<T> answer(String failure, Callable<T> work) {
        return told(failure, threads.ask(work));
    }

    private <T> CompletableFuture<T> told(String failure, CompletableFuture<T> work) {
        return work.whenComplete((result, why) -> {
            if (why != null) {
                log.error(failure + ": " + why.getMessage());
                failed.run();
            }
        });
    }
}
