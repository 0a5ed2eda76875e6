// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The one thread of a recording's own, {@code mtlive-recording}: it watches, tells listeners and writes notes, so that
 * no thread of a driver or of the writer does. Work that fails is logged and does not end it.
 */
final class RecordingThread implements AutoCloseable {

    private static final Duration END_LIMIT = Duration.ofSeconds(3);
    private static final System.Logger LOG = System.getLogger(RecordingThread.class.getName());

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "mtlive-recording");
        thread.setDaemon(true);
        return thread;
    }, new ScheduledThreadPoolExecutor.DiscardPolicy());

    RecordingThread() {
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        executor.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
        executor.setRemoveOnCancelPolicy(true);
    }

    /** Does something soon; nothing after {@link #close}. */
    void run(Runnable work) {
        executor.execute(guarded(work));
    }

    /** Does something later; not at all when it is closed before. */
    void later(Duration pause, Runnable work) {
        executor.schedule(guarded(work), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Does something again and again. */
    void every(Duration pause, Runnable work) {
        executor.scheduleWithFixedDelay(guarded(work), pause.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    private static Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "a recording's own work failed; it goes on", e);
            }
        };
    }

    /** Ends what waits and lets go what runs; returns when the thread has ended, or after a few seconds. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(END_LIMIT.toNanos(), TimeUnit.NANOSECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
