// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hotplug.fileinstall;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs code of a vendor in a thread of its own ({@code mtlive-drivers-folder}), which is given up when it hangs. */
final class TimeLimit {

    private TimeLimit() {
    }

    /**
     * Runs and waits.
     *
     * @param limit the longest time to wait
     * @param what  for the message: what is done
     * @param call  foreign code
     * @return its answer, null where it answered null
     * @throws RefusedException if it threw or hangs: says which
     */
    static <T> T call(Duration limit, String what, Callable<T> call) throws RefusedException {
        FutureTask<T> task = new FutureTask<>(call);
        Thread thread = new Thread(task, "mtlive-drivers-folder");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new RefusedException(what + " took longer than " + limit.toSeconds() + " s and was given up", e);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new RefusedException(what + " was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RefusedException known) {
                throw known;
            }
            throw new RefusedException(what + " failed: " + Reasons.of(e.getCause()), e.getCause());
        }
    }
}
