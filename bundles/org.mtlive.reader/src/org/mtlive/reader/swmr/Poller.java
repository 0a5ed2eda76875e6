// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader.swmr;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.reader.FileLife;
import org.mtlive.reader.ReaderFailure;
import org.mtlive.reader.ReaderListener;
import org.mtlive.reader.ReaderUpdate;

/**
 * Looks at the file again and again on the thread {@code mtlive-reader} and tells the subscriptions what changed. The
 * thread lives from the first subscription to the last; {@link #doWork()} is its body.
 */
final class Poller implements AutoCloseable {
    private static final Duration END_LIMIT = Duration.ofSeconds(2);

    /** What is polled. */
    interface Polled {
        /** Looks at the file now. */
        Snapshot look() throws Mth5Exception;

        /** What the last look saw. */
        Snapshot seen();
    }

    private final Polled polled;
    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Backoff backoff = new Backoff();
    private Optional<Thread> thread = Optional.empty();
    private volatile boolean woken; // written under the lock
    private boolean closed;
    private volatile Snapshot told; // written under the lock when the thread starts, then by the thread only

    Poller(Polled polled) {
        this.polled = polled;
        this.told = polled.seen();
    }

    Subscription subscribe(Duration interval, ReaderListener listener) {
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("the reader is closed");
            }
            FileLife life = polled.seen().status().life();
            Subscription subscription = new Subscription(interval, listener, life, this::remove);
            subscriptions.add(subscription);
            subscription.start();
            if (thread.isEmpty()) {
                told = polled.seen();
                thread = Optional.of(Thread.ofPlatform().daemon().name("mtlive-reader").start(this::run));
            } else {
                changed.signalAll(); // the new interval may be the shortest
            }
            return subscription;
        } finally {
            lock.unlock();
        }
    }

    /** Looks at the next moment; what is seen is told without waiting for an interval. */
    void wake() {
        if (woken) {
            return; // a writer hints once a channel: the look that is about to begin sees all of them
        }
        lock.lock();
        try {
            woken = true;
            subscriptions.forEach(Subscription::hasten);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Ends all subscriptions and the thread; waits for a look that is under way, up to 2 s. */
    @Override
    public void close() {
        Optional<Thread> running;
        lock.lock();
        try {
            closed = true;
            running = thread;
        } finally {
            lock.unlock();
        }
        subscriptions.forEach(Subscription::close);
        running.ifPresent(Poller::join);
    }

    /** Looks once and tells. {@return how many samples were new} */
    int doWork() {
        int failuresBefore = backoff.failures();
        Snapshot now = told;
        Optional<ReaderFailure> failure = Optional.empty();
        try {
            now = polled.look();
            backoff.succeeded();
        } catch (Mth5Exception e) {
            failure = Optional.of(failed(e));
        } catch (RuntimeException e) { // a bug must be seen, and must not end the polling
            failure = Optional.of(failed(new Mth5Exception("Following the file failed unexpectedly: " + e, e)));
        }
        if (now == told && failure.isEmpty() && failuresBefore == 0) {
            return 0;
        }
        ReaderUpdate update = Updates.between(told, now, failure);
        told = now;
        if (Updates.says(update) || failure.isPresent() || failuresBefore > 0) {
            subscriptions.forEach(s -> s.offer(update));
        }
        return (int) Math.min(Integer.MAX_VALUE, update.newSamples());
    }

    private ReaderFailure failed(Mth5Exception cause) {
        Duration retryIn = backoff.failed();
        return new ReaderFailure(cause, backoff.failures(), retryIn);
    }

    private void run() {
        long begin = System.nanoTime();
        long took = 0;
        while (awaitTime(begin, took)) {
            begin = System.nanoTime();
            doWork();
            took = System.nanoTime() - begin;
        }
    }

    /**
     * Waits until the next look is due, an interval after the last one began, or asked for; false when there is nobody
     * left to tell. Looks that take longer than the interval still leave a third of the time to others.
     */
    private boolean awaitTime(long beginNanos, long tookNanos) {
        lock.lock();
        try {
            while (true) {
                if (subscriptions.isEmpty()) {
                    thread = Optional.empty();
                    return false;
                }
                long wait = beginNanos + Math.max(pauseNanos(), tookNanos + tookNanos / 2) - System.nanoTime();
                if (woken || wait <= 0) {
                    woken = false;
                    return true;
                }
                awaitNanos(wait);
            }
        } finally {
            lock.unlock();
        }
    }

    private long pauseNanos() {
        long interval = subscriptions.stream().mapToLong(Subscription::intervalNanos).min().orElse(0);
        return backoff.failures() == 0 ? interval : Math.max(interval, backoff.pause().toNanos());
    }

    private void awaitNanos(long nanos) {
        try {
            changed.awaitNanos(nanos);
        } catch (InterruptedException e) {
            woken = true; // the thread is ours: an interrupt can only mean "look"
        }
    }

    private void remove(Subscription subscription) {
        lock.lock();
        try {
            subscriptions.remove(subscription);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static void join(Thread thread) {
        if (thread == Thread.currentThread()) {
            return;
        }
        try {
            thread.join(TimeUnit.NANOSECONDS.toMillis(END_LIMIT.toNanos()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
