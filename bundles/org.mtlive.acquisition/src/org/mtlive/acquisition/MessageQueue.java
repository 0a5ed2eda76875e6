// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;

import org.mtlive.acquisition.recording.AlarmMessage;
import org.mtlive.acquisition.recording.RejoinPolicy;

/**
 * Messages on their way to one address, in order, by a thread of its own. What is not taken is tried again, with growing
 * pauses, until it is; while the network is away the oldest ones go when there are too many.
 */
final class MessageQueue implements AutoCloseable {

    private static final int MOST = 100;
    private static final RejoinPolicy PAUSES = new RejoinPolicy(true, Duration.ofSeconds(5), Duration.ofMinutes(5));
    /** After the end of a recording its last alarms still go out, if they can. */
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final URI address;
    private final Messengers messengers;
    private final Consumer<Optional<String>> trouble;
    private final Deque<AlarmMessage> waiting = new ArrayDeque<>();
    private final Thread thread;
    private boolean closing;

    /** @param trouble hears, on the queue's thread, why the newest attempt failed, and that there is no trouble any more */
    MessageQueue(URI address, Messengers messengers, Consumer<Optional<String>> trouble) {
        this.address = address;
        this.messengers = messengers;
        this.trouble = trouble;
        this.thread = Thread.ofPlatform().daemon().name("mtlive-messages").start(this::work);
    }

    URI address() {
        return address;
    }

    /** Takes a message; returns at once. */
    synchronized void add(AlarmMessage message) {
        if (waiting.size() == MOST) {
            waiting.removeFirst();
        }
        waiting.addLast(message);
        notifyAll();
    }

    private void work() {
        try {
            int failures = 0;
            for (Optional<AlarmMessage> next = next(); next.isPresent(); next = next()) {
                Optional<String> failure = send(next.get());
                trouble.accept(failure);
                if (failure.isEmpty()) {
                    failures = 0;
                } else if (!sleep(next.get(), PAUSES.pause(failures++))) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed while it was being sent
        }
    }

    /** Waits for a message; empty when none will come. */
    private synchronized Optional<AlarmMessage> next() throws InterruptedException {
        while (waiting.isEmpty() && !closing) {
            wait();
        }
        return Optional.ofNullable(waiting.pollFirst());
    }

    private Optional<String> send(AlarmMessage message) throws InterruptedException {
        try {
            messengers.send(address, message);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Keeps what was not sent and waits; false when it is closed, for then nothing is tried again. */
    private synchronized boolean sleep(AlarmMessage message, Duration pause) throws InterruptedException {
        waiting.addFirst(message);
        long end = System.nanoTime() + pause.toNanos();
        for (long left = pause.toNanos(); left > 0 && !closing; left = end - System.nanoTime()) {
            wait(Math.max(1, left / 1_000_000));
        }
        return !closing;
    }

    /** Sends what waits, unless the last attempt failed, and ends then. Returns at once; {@link #close} waits for it. */
    synchronized void finish() {
        closing = true;
        notifyAll();
    }

    /** As {@link #finish}; waits a moment for it. */
    @Override
    public void close() {
        finish();
        try {
            if (!thread.join(FAREWELL)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
