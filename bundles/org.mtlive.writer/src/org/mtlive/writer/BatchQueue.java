// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.mtlive.acquisition.driver.OfferResult;

/**
 * The commands on their way to the writer's thread: batches as far as there is {@link QueueRoom}, other commands always.
 *
 * <p>Any thread puts in, one thread takes out. The lock is held for a few instructions only, never while anything is
 * written; so offering does not wait for the disk.
 */
final class BatchQueue {

    private final QueueRoom room;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrival = lock.newCondition();
    private final Condition space = lock.newCondition();
    private final ArrayDeque<WriterCommand> commands = new ArrayDeque<>();
    private long refused;
    private boolean closed;

    BatchQueue(int maxBatches, long maxBytes) {
        room = new QueueRoom(maxBatches, maxBytes);
    }

    /** Takes a batch if its share has room. A batch larger than that is taken when none of its share waits. */
    OfferResult offer(WriterCommand.Append append) {
        lock.lock();
        try {
            if (closed) {
                return OfferResult.CLOSED;
            }
            boolean full = !room.isFor(append);
            append.share().refuse(full);
            if (full) {
                refused++;
                return OfferResult.FULL;
            }
            commands.addLast(append);
            room.came(append);
            arrival.signal();
            return OfferResult.ACCEPTED;
        } finally {
            lock.unlock();
        }
    }

    /** Takes a command that is not a batch; false when the queue is closed. */
    boolean command(WriterCommand command) {
        lock.lock();
        try {
            if (closed) {
                return false;
            }
            commands.addLast(command);
            arrival.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** The next command, or null when there is none: this is the inside of the writer's loop. */
    WriterCommand poll() {
        lock.lock();
        try {
            WriterCommand command = commands.pollFirst();
            if (command instanceof WriterCommand.Append append) {
                room.went(append);
                if (!room.isCrowded(append.share())) {
                    space.signalAll();
                }
            }
            return command;
        } finally {
            lock.unlock();
        }
    }

    /** What was taken comes back: batches in front of all, whatever room there is, and the command to close as last. */
    void putBack(List<WriterCommand.Append> taken, Optional<WriterCommand.Close> close) {
        lock.lock();
        try {
            for (WriterCommand.Append append : taken.reversed()) {
                commands.addFirst(append);
                room.came(append);
            }
            close.ifPresent(commands::addLast);
        } finally {
            lock.unlock();
        }
    }

    /** Takes the commands that somebody waits for, out of their turn. */
    List<WriterCommand.Awaited> takeAwaited() {
        lock.lock();
        try {
            List<WriterCommand.Awaited> taken = new ArrayList<>();
            commands.removeIf(command -> command instanceof WriterCommand.Awaited awaited && taken.add(awaited));
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the queue is closed or the time is over, whatever else comes. */
    void awaitClose(long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (!closed && left > 0) {
                left = arrival.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until a command is there or the time is over. */
    void awaitArrival(long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (commands.isEmpty() && left > 0) {
                left = arrival.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until a quarter of a share is free or the queue is closed; false when the time is over. */
    boolean awaitSpace(QueueShare share, long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (!closed && room.isCrowded(share)) {
                if (left <= 0) {
                    return false;
                }
                left = space.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Takes nothing more; what is inside stays to be polled. */
    void close() {
        lock.lock();
        try {
            closed = true;
            space.signalAll();
            arrival.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Takes a last command, then nothing more; does nothing when closed already. */
    void closeWith(WriterCommand last) {
        lock.lock();
        try {
            if (!closed) {
                commands.addLast(last);
                close();
            }
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** When the batch that waits longest was offered; or the given time when none waits. */
    long oldestOfferedNanos(long nowNanos) {
        lock.lock();
        try {
            for (WriterCommand command : commands) {
                if (command instanceof WriterCommand.Append append) {
                    return append.offeredNanos();
                }
            }
            return nowNanos;
        } finally {
            lock.unlock();
        }
    }

    int depth() {
        lock.lock();
        try {
            return room.batches();
        } finally {
            lock.unlock();
        }
    }

    /** Samples of all channels that wait. */
    long samples() {
        lock.lock();
        try {
            return room.samples();
        } finally {
            lock.unlock();
        }
    }

    /** The most bytes of samples that ever waited. */
    long mostBytes() {
        lock.lock();
        try {
            return room.mostBytes();
        } finally {
            lock.unlock();
        }
    }

    int highWater() {
        lock.lock();
        try {
            return room.highWater();
        } finally {
            lock.unlock();
        }
    }

    /** How often a batch was not taken because there was no room. */
    long refused() {
        lock.lock();
        try {
            return refused;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        return depth() + " of " + room.maxBatches() + " batches";
    }

    /** For deadlines: converts a duration's nanoseconds without overflow. */
    static long boundedNanos(Duration limit) {
        try {
            return limit.toNanos();
        } catch (ArithmeticException tooLong) {
            return TimeUnit.DAYS.toNanos(365);
        }
    }
}
