// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.StatusDetail;

/**
 * Makes calls into foreign code, each in a thread of its own ({@code mtlive-guard-<name>}) and under a time limit.
 * Whatever goes wrong is a {@link DriverException} that names the driver and the call. Any thread.
 *
 * <p>Design note: a thread a call, because a driver gets a handful of calls in its life, and a thread that hangs cannot
 * be used again anyway.
 */
final class CallGuard {

    private final String name;

    /**
     * Makes a guard.
     *
     * @param name the driver's id, for messages and threads
     */
    CallGuard(String name) {
        this.name = name;
    }

    /**
     * Calls and waits.
     *
     * @param what  name of the call, for messages
     * @param limit the longest time to wait; then the call is interrupted and given up
     * @param call  foreign code
     * @return what it answered, never null
     * @throws DriverException the call's own, or one that says how it failed
     */
    <T> T call(String what, Duration limit, Callable<T> call) throws DriverException {
        return begin(what, call).await(limit);
    }

    /** As {@link #call}, for calls that answer nothing. */
    void run(String what, Duration limit, Action action) throws DriverException {
        call(what, limit, () -> {
            action.run();
            return Boolean.TRUE;
        });
    }

    /**
     * Begins a call without waiting, so that several drivers can be called at the same time.
     *
     * @param what name of the call, for messages
     * @param call foreign code
     * @return to be awaited
     */
    <T> Pending<T> begin(String what, Callable<T> call) {
        FutureTask<T> task = new FutureTask<>(call);
        Thread thread = new Thread(task, "mtlive-guard-" + name);
        thread.setDaemon(true);
        thread.start();
        return new Pending<>(what, task, thread);
    }

    /** Foreign code that answers nothing. */
    @FunctionalInterface
    interface Action {
        void run() throws Exception;
    }

    /** A call that was begun. */
    final class Pending<T> {

        private final String what;
        private final FutureTask<T> task;
        private final Thread thread;

        private Pending(String what, FutureTask<T> task, Thread thread) {
            this.what = what;
            this.task = task;
            this.thread = thread;
        }

        /** Whether foreign code is still in the call, even though nobody waits for it any more. */
        boolean isHanging() {
            return thread.isAlive();
        }

        /** Interrupts the call, whose answer nobody wants any more. */
        void giveUp() {
            task.cancel(true);
        }

        /** Waits for the answer; see {@link CallGuard#call}. */
        T await(Duration limit) throws DriverException {
            try {
                return Objects.requireNonNull(task.get(Math.max(1, limit.toNanos()), TimeUnit.NANOSECONDS),
                        "it answered null");
            } catch (TimeoutException e) {
                task.cancel(true);
                throw failure("did not answer within " + limit.toMillis() + " ms", e);
            } catch (InterruptedException e) {
                task.cancel(true);
                Thread.currentThread().interrupt();
                throw failure("was interrupted", e);
            } catch (CancellationException e) {
                throw failure("was given up", e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof DriverException known) {
                    throw known;
                }
                throw failure("failed: " + e.getCause(), e.getCause());
            } catch (NullPointerException e) {
                throw failure("failed: " + e.getMessage(), e);
            }
        }

        /** Waits for a call whose failure changes nothing any more: its instrument has its end already. */
        void awaitQuietly(Duration limit) {
            try {
                await(limit);
            } catch (DriverException e) {
                // given up
            }
        }

        private DriverException failure(String how, Throwable cause) {
            return new DriverException(StatusDetail.DRIVER_ERROR, "driver '" + name + "': " + what + " " + how, cause);
        }
    }
}
