// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader.swmr;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.mtlive.reader.FileLife;
import org.mtlive.reader.ReaderListener;
import org.mtlive.reader.ReaderSubscription;
import org.mtlive.reader.ReaderUpdate;

/**
 * One listener with its thread {@code mtlive-reader-listener} and room for one update.
 *
 * <p>Design note: the room holds one merged update and never fills, so that a listener that sleeps costs nobody
 * anything, and hears the newest state when it comes back.
 */
final class Subscription implements ReaderSubscription {
    private final ReaderListener listener;
    private final long intervalNanos;
    private final Consumer<Subscription> onClose;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Optional<ReaderUpdate> waiting = Optional.empty();
    private FileLife toldLife;
    private long toldNanos;
    private boolean hastened;
    private boolean closed;

    Subscription(Duration interval, ReaderListener listener, FileLife life, Consumer<Subscription> onClose) {
        this.listener = listener;
        this.intervalNanos = interval.toNanos();
        this.toldLife = life;
        this.toldNanos = System.nanoTime() - intervalNanos;
        this.onClose = onClose;
    }

    void start() {
        Thread.ofPlatform().daemon().name("mtlive-reader-listener").start(this::run);
    }

    long intervalNanos() {
        return intervalNanos;
    }

    /** Hands an update over; never blocks on the listener. */
    void offer(ReaderUpdate update) {
        lock.lock();
        try {
            waiting = Optional.of(waiting.map(first -> Updates.merge(first, update)).orElse(update));
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The next update is told without waiting for the interval. */
    void hasten() {
        lock.lock();
        try {
            hastened = true;
            if (waiting.isPresent()) { // else whoever offers it wakes the thread, and once is enough
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        onClose.accept(this);
    }

    private void run() {
        for (Optional<ReaderUpdate> next = take(); next.isPresent(); next = take()) {
            try {
                listener.changed(next.get());
            } catch (RuntimeException | Error e) {
                Thread thread = Thread.currentThread();
                thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
            }
        }
    }

    /** Waits for an update and its time; empty when closed. */
    private Optional<ReaderUpdate> take() {
        lock.lock();
        try {
            while (!closed) {
                long wait = hastened ? 0 : toldNanos + intervalNanos - System.nanoTime();
                if (waiting.isEmpty()) {
                    changed.awaitUninterruptibly();
                } else if (wait > 0) {
                    awaitNanos(wait);
                } else {
                    return Optional.of(takeNow());
                }
            }
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private ReaderUpdate takeNow() {
        ReaderUpdate update = Updates.withLifeChanged(waiting.orElseThrow(), waiting.get().status().life() != toldLife);
        waiting = Optional.empty();
        hastened = false;
        toldLife = update.status().life();
        toldNanos = System.nanoTime();
        return update;
    }

    private void awaitNanos(long nanos) {
        try {
            changed.awaitNanos(nanos);
        } catch (InterruptedException e) {
            hastened = true; // the thread is ours and nobody interrupts it but a listener in its own call
        }
    }
}
