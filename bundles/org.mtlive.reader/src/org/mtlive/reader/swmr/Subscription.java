// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader.swmr;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.mtlive.reader.FileLife;
import org.mtlive.reader.ReaderListener;
import org.mtlive.reader.ReaderSubscription;
import org.mtlive.reader.ReaderUpdate;

/**
 * One listener and room for one update. All but {@link #close} and {@link #tell} is guarded by the poller's lock.
 *
 * <p>Design note: the room holds one merged update and never fills, so that a listener that sleeps costs nobody
 * anything, and hears the newest state when it comes back.
 */
final class Subscription implements ReaderSubscription {
    private final ReaderListener listener;
    private final long intervalNanos;
    private final Consumer<Subscription> onClose;
    private Optional<ReaderUpdate> waiting = Optional.empty();
    private FileLife toldLife;
    private long toldNanos;
    private boolean hastened;

    Subscription(Duration interval, ReaderListener listener, FileLife life, Consumer<Subscription> onClose) {
        this.listener = listener;
        this.intervalNanos = interval.toNanos();
        this.toldLife = life;
        this.toldNanos = System.nanoTime() - intervalNanos;
        this.onClose = onClose;
    }

    long intervalNanos() {
        return intervalNanos;
    }

    void offer(ReaderUpdate update) {
        waiting = Optional.of(waiting.map(first -> Updates.merge(first, update)).orElse(update));
    }

    /** The next update is told without waiting for the interval. */
    void hasten() {
        hastened = true;
    }

    /** Nanoseconds until there is something to tell, 0 or less for now; nothing is waiting: {@link Long#MAX_VALUE}. */
    long leftNanos(long nowNanos) {
        if (waiting.isEmpty()) {
            return Long.MAX_VALUE;
        }
        return hastened ? 0 : toldNanos + intervalNanos - nowNanos;
    }

    ReaderUpdate take(long nowNanos) {
        ReaderUpdate update = Updates.withLifeChanged(waiting.orElseThrow(), waiting.get().status().life() != toldLife);
        waiting = Optional.empty();
        hastened = false;
        toldLife = update.status().life();
        toldNanos = nowNanos;
        return update;
    }

    void tell(ReaderUpdate update) {
        try {
            listener.changed(update);
        } catch (RuntimeException | Error e) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
    }

    @Override
    public void close() {
        onClose.accept(this);
    }
}
