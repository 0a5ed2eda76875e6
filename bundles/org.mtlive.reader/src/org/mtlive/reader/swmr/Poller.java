// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader.swmr;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.reader.FileLife;
import org.mtlive.reader.ReaderFailure;
import org.mtlive.reader.ReaderListener;
import org.mtlive.reader.ReaderUpdate;

/**
 * Looks at the file again and again and tells the subscriptions what changed. Each has a thread {@code mtlive-reader}
 * of its own, and whichever of them has nothing to do when a look is due looks for all.
 *
 * <p>Design note: a thread that looks for its own listener tells it without waking another thread, which takes as long
 * as the look. A listener that takes its time holds up nobody, because the threads of the others go on looking; while
 * all are busy nobody looks, and nobody waits for it.
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
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Subscription> subscriptions = new ArrayList<>(); // as all below, guarded by the lock
    private final Backoff backoff = new Backoff();
    private volatile boolean woken;
    private boolean looking;
    private boolean closed;
    private Snapshot told;
    private long lookedNanos;
    private long tookNanos;

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
            if (subscriptions.isEmpty() && !looking) {
                told = polled.seen();
                lookedNanos = System.nanoTime();
            }
            subscriptions.add(subscription);
            Thread.ofPlatform().daemon().name("mtlive-reader").start(() -> run(subscription));
            changed.signalAll(); // the new interval may be the shortest
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

    /** Ends all subscriptions and their threads; waits for a look that is under way, up to 2 s. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            subscriptions.clear();
            changed.signalAll();
            long left = END_LIMIT.toNanos();
            while (looking && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
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

    private void run(Subscription own) {
        for (Optional<ReaderUpdate> next = next(own); next.isPresent(); next = next(own)) {
            own.tell(next.get());
        }
    }

    /** Waits for an update for this one and its time, and looks meanwhile whenever that is due; empty when closed. */
    private Optional<ReaderUpdate> next(Subscription own) {
        lock.lock();
        try {
            while (subscriptions.contains(own)) {
                long now = System.nanoTime();
                long left = own.leftNanos(now);
                long untilLook = looking ? Long.MAX_VALUE : untilLook(now);
                if (left <= 0) {
                    return Optional.of(own.take(now));
                } else if (untilLook <= 0) {
                    look();
                } else {
                    awaitNanos(Math.min(left, untilLook));
                }
            }
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /** An interval after the last look began, or at once; slow looks leave a third of the time to others. */
    private long untilLook(long nowNanos) {
        long interval = subscriptions.stream().mapToLong(Subscription::intervalNanos).min().orElse(0);
        long pause = backoff.failures() == 0 ? interval : Math.max(interval, backoff.pause().toNanos());
        return woken ? 0 : lookedNanos + Math.max(pause, tookNanos + tookNanos / 2) - nowNanos;
    }

    /** Looks once, without the lock, and hands on what is new. */
    private void look() {
        looking = true;
        woken = false;
        lookedNanos = System.nanoTime();
        Snapshot now = told;
        Optional<Mth5Exception> cause = Optional.empty();
        lock.unlock();
        try {
            now = polled.look();
        } catch (Mth5Exception e) {
            cause = Optional.of(e);
        } catch (RuntimeException e) { // a bug must be seen, and must not end the polling
            cause = Optional.of(new Mth5Exception("Following the file failed unexpectedly: " + e, e));
        } finally {
            lock.lock();
            looking = false;
            tookNanos = System.nanoTime() - lookedNanos;
        }
        seen(now, cause);
        changed.signalAll(); // others have something to tell, or look next, or wait for the end of this look
    }

    private void seen(Snapshot now, Optional<Mth5Exception> cause) {
        int failuresBefore = backoff.failures();
        Optional<ReaderFailure> failure = cause.map(this::failed);
        if (failure.isEmpty()) {
            backoff.succeeded();
            if (now == told && failuresBefore == 0) {
                return;
            }
        }
        ReaderUpdate update = Updates.between(told, now, failure);
        told = now;
        if (Updates.says(update) || failure.isPresent() || failuresBefore > 0) {
            subscriptions.forEach(s -> s.offer(update));
        }
    }

    private ReaderFailure failed(Mth5Exception cause) {
        Duration retryIn = backoff.failed();
        return new ReaderFailure(cause, backoff.failures(), retryIn);
    }

    private void awaitNanos(long nanos) {
        try {
            changed.awaitNanos(nanos);
        } catch (InterruptedException e) {
            woken = true; // the thread is ours: an interrupt can only mean "look"
        }
    }
}
