// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.tck;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.mtlive.acquisition.driver.DriverState;
import org.mtlive.acquisition.driver.DriverStatus;
import org.mtlive.acquisition.driver.EndReason;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.InstrumentReading;
import org.mtlive.acquisition.driver.OfferResult;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.driver.Samples;

/**
 * The sink of the tests: answers as it is told, and writes down what breaks a rule instead of throwing, so that the
 * driver goes on and each test judges its own rule. Any thread.
 */
final class ProbeSink implements SampleSink {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<ChannelWatch> channels;
    private final StateWatch states = new StateWatch();
    private final Violations violations = new Violations();
    private final ArrayWatch arrays = new ArrayWatch();
    private final List<End> ends = new ArrayList<>();
    private final long createdNanos = System.nanoTime();
    private final AtomicReference<Thread> offering = new AtomicReference<>();
    private Optional<Clock> clock = Optional.empty();
    private Optional<DriverState> told = Optional.empty();
    private OfferResult answer = OfferResult.ACCEPTED;
    private long offers;

    /** An end as it was said. */
    record End(EndReason reason, String text) {
    }

    /** The time of sample 0, and how far the instrument's time may be from that of the index. */
    private record Clock(Instant armed, Duration tolerance) {
    }

    ProbeSink(InstrumentDescription description) {
        this.channels = description.channels().stream().map(ChannelWatch::new).toList();
    }

    @Override
    public OfferResult offer(SampleBatch batch) {
        Thread me = Thread.currentThread();
        Thread other = offering.compareAndExchange(null, me);
        try {
            return locked(() -> {
                offers++;
                if (other != null) {
                    broken(Rule.THREAD, "threads '" + other.getName() + "' and '" + me.getName() + "' offered at the"
                            + " same time. Calls to the sink come from one thread at a time");
                }
                OfferResult result = judge(batch);
                changed.signalAll();
                return result;
            });
        } finally {
            offering.compareAndSet(me, null);
        }
    }

    private OfferResult judge(SampleBatch batch) {
        if (!ends.isEmpty()) {
            broken(Rule.AFTER_END, batch + " was offered after the end. The end is said when no more batches come");
            return OfferResult.CLOSED;
        }
        if (Thread.currentThread().getName().equals(Guarded.THREAD_NAME)) {
            broken(Rule.THREAD, batch + " was offered from the thread that called the driver. Samples leave on a"
                    + " thread of the driver's own, so that the call returns at once");
        }
        if (batch == null || batch.channel() >= channels.size()) {
            broken(Rule.CONTENT, "offered was " + batch + "; described are channels 0.." + (channels.size() - 1));
            return OfferResult.CLOSED;
        }
        ChannelWatch channel = channels.get(batch.channel());
        if (answer == OfferResult.FULL) {
            channel.refuse(batch);
        } else if (answer == OfferResult.ACCEPTED) {
            channel.content(batch, createdNanos, System.nanoTime()).ifPresent(text -> broken(Rule.CONTENT, text));
            clock.flatMap(known -> channel.clock(batch, known.armed(), known.tolerance()))
                    .ifPresent(text -> broken(Rule.CLOCK, text));
            channel.take(batch).ifPresent(text -> broken(Rule.ORDER, text));
            arrays.accepted(batch).ifPresent(text -> broken(Rule.CONTENT, text));
        }
        return answer;
    }

    private void broken(Rule rule, String text) {
        violations.add(rule, text);
    }

    @Override
    public boolean awaitSpace(Duration limit) throws InterruptedException {
        return await(limit, () -> answer != OfferResult.FULL);
    }

    @Override
    public void status(DriverStatus status) {
        locked(() -> {
            if (status == null) {
                broken(Rule.STATES, "status(null) was told; no method of the driver API takes null");
            } else if (!ends.isEmpty()) {
                broken(Rule.AFTER_END, "state " + status.state() + " was told after the end");
            } else {
                states.tell(status).ifPresent(text -> broken(Rule.STATES, text));
                told = Optional.of(status.state());
                changed.signalAll();
            }
            return status;
        });
    }

    @Override
    public void report(InstrumentReading reading) {
        locked(() -> {
            if (reading == null) {
                broken(Rule.CONTENT, "report(null) was told; no method of the driver API takes null");
            } else if (!ends.isEmpty()) {
                broken(Rule.AFTER_END, reading + " was told after the end");
            }
            return this;
        });
    }

    @Override
    public void end(EndReason reason, String text) {
        locked(() -> {
            if (ends.isEmpty() && reason != null) {
                states.end(reason).ifPresent(wrong -> broken(Rule.STATES, wrong));
            }
            ends.add(new End(reason, text));
            changed.signalAll();
            return reason;
        });
    }

    /** Looks at the instrument's time of each batch from now on. */
    ProbeSink timed(Instant armed, Duration tolerance) {
        return locked(() -> {
            clock = Optional.of(new Clock(armed, tolerance));
            return this;
        });
    }

    /** Waits until the driver tells one of these states, or its end. */
    boolean awaitStateOrEnd(Duration limit, DriverState... states) throws InterruptedException {
        return await(limit, () -> !ends.isEmpty() || told.filter(List.of(states)::contains).isPresent());
    }

    /** Answers so from now on, and wakes who waits for space. */
    void answer(OfferResult with) {
        locked(() -> {
            answer = with;
            changed.signalAll();
            return with;
        });
    }

    /** Takes what was broken so far. */
    List<String> broken(Rule rule) {
        return locked(() -> {
            if (rule == Rule.CONTENT) {
                arrays.checkAll().forEach(text -> broken(Rule.CONTENT, text));
            }
            return violations.of(rule);
        });
    }

    /** All ends said so far. */
    List<End> ends() {
        return locked(() -> List.copyOf(ends));
    }

    /** Batches offered so far, whatever the answer. */
    long offers() {
        return locked(() -> offers);
    }

    /** Samples that were refused and never offered again, in words; empty when there are none. */
    Optional<String> lost() {
        return locked(() -> {
            for (int i = 0; i < channels.size(); i++) {
                if (channels.get(i).lost().isPresent()) {
                    return Optional.of("channel " + i + " from sample " + channels.get(i).lost().get());
                }
            }
            return Optional.<String>empty();
        });
    }

    boolean awaitEnd(Duration limit) throws InterruptedException {
        return await(limit, () -> !ends.isEmpty());
    }

    /** Waits until every channel has brought a batch, or the end was said. */
    boolean awaitEveryChannel(Duration limit) throws InterruptedException {
        await(limit, () -> !ends.isEmpty() || everyChannel(1));
        return locked(() -> everyChannel(1));
    }

    /** Waits until each channel brings batches beyond those it has now. */
    boolean awaitMore(int batches, Duration limit) throws InterruptedException {
        List<Long> wanted = locked(() -> channels.stream().map(channel -> channel.batches() + batches).toList());
        return await(limit, () -> {
            for (int i = 0; i < wanted.size(); i++) {
                if (channels.get(i).batches() < wanted.get(i)) {
                    return false;
                }
            }
            return true;
        });
    }

    /** Waits for an offer, whatever the answer. */
    boolean awaitOffer(Duration limit) throws InterruptedException {
        long before = offers();
        return await(limit, () -> offers > before);
    }

    private boolean everyChannel(long batches) {
        return channels.stream().allMatch(channel -> channel.batches() >= batches);
    }

    private boolean await(Duration limit, BooleanSupplier condition) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = limit.toNanos();
            while (!condition.getAsBoolean()) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private <T> T locked(Supplier<T> body) {
        lock.lock();
        try {
            return body.get();
        } finally {
            lock.unlock();
        }
    }
}
