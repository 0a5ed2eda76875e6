// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.tck;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls into the driver as a recording makes them: each in a thread of its own, under a time limit. */
final class Guarded {

    /** Name of the threads that call; they are not the driver's. */
    static final String THREAD_NAME = "mtlive-tck-call";

    private Guarded() {
    }

    /** Foreign code that answers nothing. */
    @FunctionalInterface
    interface Action {
        void run() throws Exception;
    }

    /**
     * Calls and waits.
     *
     * @param what  name of the call, for messages
     * @param limit then the call is interrupted and given up
     * @param call  foreign code
     * @return what it answered, never null
     * @throws CallFailed what it threw, that it hung, or that it answered null
     */
    static <T> T call(String what, Duration limit, Callable<T> call) throws CallFailed, InterruptedException {
        FutureTask<T> task = new FutureTask<>(call);
        Thread thread = new Thread(task, THREAD_NAME);
        thread.setDaemon(true);
        thread.start();
        try {
            T answer = task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
            if (answer == null) {
                throw new CallFailed(what + " answered null; no method of the driver API may", null);
            }
            return answer;
        } catch (TimeoutException e) {
            Throwable where = new Throwable("where " + what + " stood when it was given up");
            where.setStackTrace(thread.getStackTrace());
            task.cancel(true);
            throw new CallFailed(what + " did not return within " + limit.toMillis()
                    + " ms; a recording gives the driver up then", where);
        } catch (ExecutionException e) {
            throw new CallFailed(what + " threw " + e.getCause(), e.getCause());
        }
    }

    /** As {@link #call}, for calls that answer nothing. */
    static void run(String what, Duration limit, Action action) throws CallFailed, InterruptedException {
        call(what, limit, () -> {
            action.run();
            return Boolean.TRUE;
        });
    }

    /** How a call failed; the cause is what the driver threw, or where it hung. */
    static final class CallFailed extends Exception {

        private static final long serialVersionUID = 1L;

        CallFailed(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
