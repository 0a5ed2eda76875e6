// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The user's wish to end a command (Ctrl-C, SIGTERM) and the command's answer that it has ended.
 *
 * <p>The wish only opens a latch; the command's own thread closes its files. Threads: any.
 */
public final class Ending {

    private final CountDownLatch requested = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);
    private final Set<Thread> interrupted = ConcurrentHashMap.newKeySet();

    /** Lasts as long as the thread is interrupted by the wish. */
    public interface Interrupt extends AutoCloseable {

        @Override
        void close();
    }

    /** Asks the running command to end; returns at once, later calls do nothing. */
    public void request() {
        requested.countDown();
        interrupted.forEach(Thread::interrupt);
    }

    /** @return whether the command was asked to end */
    public boolean isRequested() {
        return requested.getCount() == 0;
    }

    /**
     * Waits until the command is asked to end.
     *
     * @param limit how long to wait at most
     * @return whether the command was asked to end
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public boolean awaitRequest(Duration limit) throws InterruptedException {
        return requested.await(limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    /**
     * Has a thread interrupted by the wish, for calls that block long before anything is written.
     *
     * @param thread the thread that blocks
     * @return close it when the call is over
     */
    public Interrupt interrupts(Thread thread) {
        interrupted.add(thread);
        if (isRequested()) {
            thread.interrupt();
        }
        return () -> interrupted.remove(thread);
    }

    /** Says that the command has ended and its files are closed. */
    public void done() {
        done.countDown();
    }

    /**
     * Waits until the command has ended.
     *
     * @param limit how long to wait at most
     * @return whether it has ended
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public boolean awaitDone(Duration limit) throws InterruptedException {
        return done.await(limit.toNanos(), TimeUnit.NANOSECONDS);
    }
}
