// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.mtlive.mth5.Mth5Exception;

/**
 * When and in what order written samples become visible: the samples, then the tables, then, every few seconds, the
 * whole file, and at checkpoints the disk. Belongs to the writer's thread.
 *
 * <p>Design note: samples are flushed as often as the policy says, but the tables (summary rows and commit record) at
 * most once a millisecond, and so seldom that they take less than a tenth of the time: a reader does not look oftener,
 * and at thousands of flushes a second they would cost half as much as the samples. A flush after a pause writes both
 * at once.
 */
final class FlushCycle {

    private static final Duration PUBLISH = Duration.ofMillis(1);
    private static final Duration PUBLISH_AT_LAST = Duration.ofMillis(100);
    private static final int PUBLISH_PART = 12;
    /** The time is averaged over about so many: one that was slow by chance must not hold back the next. */
    private static final int PUBLISH_MEMORY = 8;
    private static final Duration SWEEP = Duration.ofSeconds(2);

    private final WriterSetup setup;
    private final LiveFile file;
    private final GapLedger ledger;
    private final FlushTimer timer;
    private final Interval publish;
    private final Interval sweep;
    private final Interval force;
    private final Unseen unseen = new Unseen();
    private final List<ChannelFeed> grown = new ArrayList<>();
    private final List<ChannelFeed> flushed = new ArrayList<>();
    private long publishNanos;
    private boolean sweepNeeded;

    FlushCycle(WriterSetup setup, LiveFile file, GapLedger ledger) {
        this.setup = setup;
        this.file = file;
        this.ledger = ledger;
        this.timer = new FlushTimer(setup.request().flush());
        long now = setup.clock().nanos();
        this.publish = new Interval(PUBLISH, now - PUBLISH.toNanos());
        this.sweep = new Interval(SWEEP, now);
        this.force = new Interval(setup.request().checkpointEvery(), now);
    }

    Unseen unseen() {
        return unseen;
    }

    /** A batch was taken for this channel, which was {@code endBefore} long. */
    void appended(ChannelFeed feed, long endBefore) {
        ChannelAppender appender = feed.appender();
        if (appender.end() > endBefore) {
            feed.round().reached(appender.end());
            if (appender.unflushed() == appender.end() - endBefore) {
                grown.add(feed);
            }
        }
        timer.appended(appender.unflushed(), feed.round().isLevel(), setup.clock().nanos());
    }

    /** Something else than samples was written. */
    void touched() {
        sweepNeeded = true;
    }

    void flushIfDue() throws Mth5Exception {
        if (timer.isPending() && timer.isDue(setup.clock().nanos())) {
            flush();
        }
    }

    /** Flushes and publishes whatever is new, due or not. */
    void flushAll() throws Mth5Exception {
        if (timer.isPending()) {
            flush();
        }
        publish();
    }

    /** Does what has its own interval. */
    void keep() throws Mth5Exception {
        long now = setup.clock().nanos();
        if (!flushed.isEmpty() && publish.isDue(now)) {
            publish();
        }
        if (sweepNeeded && force.isDue(now)) {
            flushAll();
            long start = setup.clock().nanos();
            file.checkpoint();
            swept();
            long end = setup.clock().nanos();
            setup.counters().safetyNanos.add(end - start);
            force.restart(end);
        } else if (sweepNeeded && sweep.isDue(now)) {
            flushAll();
            file.sweep();
            swept();
        }
    }

    /** Nanoseconds until something is due if nothing more comes. */
    long leftNanos(long nowNanos) {
        long left = timer.leftNanos(nowNanos);
        if (!flushed.isEmpty()) {
            left = Math.min(left, publish.leftNanos(nowNanos));
        }
        if (sweepNeeded) {
            left = Math.min(left, Math.min(sweep.leftNanos(nowNanos), force.leftNanos(nowNanos)));
        }
        return left;
    }

    private void flush() throws Mth5Exception {
        long start = setup.clock().nanos();
        ledger.writeTo(file);
        file.flush();
        timer.flushed();
        unseen.flushed();
        setup.counters().delays.flushed();
        sweepNeeded = true;
        for (ChannelFeed feed : grown) {
            if (feed.appender().unpublished() == 0) {
                flushed.add(feed);
            }
            feed.appender().markFlushed();
        }
        grown.clear();
        long end = setup.clock().nanos();
        if (publish.isDue(end)) {
            publish();
            end = setup.clock().nanos();
        }
        setup.counters().flushes.record(end - start);
    }

    private void publish() throws Mth5Exception {
        if (!flushed.isEmpty()) {
            long start = setup.clock().nanos();
            file.publish();
            long end = setup.clock().nanos();
            setup.counters().safetyNanos.add(end - start);
            publishNanos = publishNanos == 0 ? end - start
                    : publishNanos + (end - start - publishNanos) / PUBLISH_MEMORY;
            publish.restart(end,
                    Math.clamp(PUBLISH_PART * publishNanos, PUBLISH.toNanos(), PUBLISH_AT_LAST.toNanos()));
        }
        unseen.published();
        setup.counters().delays.published(setup.clock().nanos());
        for (ChannelFeed feed : flushed) {
            setup.events().flushed(feed.appender().markPublished());
        }
        flushed.clear();
    }

    private void swept() {
        sweepNeeded = false;
        sweep.restart(setup.clock().nanos());
    }
}
