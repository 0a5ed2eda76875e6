// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.time.Duration;

import org.mtlive.acquisition.writer.WriterStatistics;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.LiveState;
import org.mtlive.mth5.store.WriterStatus;

/** Keeps the row in the file that says who writes it and that it lives. Belongs to the writer's thread. */
final class Heartbeat {

    /** Readers may count on one a second; twice as often leaves room for a slow disk. */
    private static final Duration PERIOD = Duration.ofMillis(500);

    private final WriterSetup setup;
    private final LiveFile file;
    private final Interval interval;
    private final long firstEpoch;
    private WriterStatus status;
    private String remark = "";

    Heartbeat(WriterSetup setup, LiveFile file, WriterStatus first) {
        this.setup = setup;
        this.file = file;
        this.status = first;
        this.firstEpoch = first.epoch();
        this.interval = new Interval(PERIOD, setup.clock().nanos());
    }

    /** For the same writer, after the file was opened again. */
    Heartbeat reopened(LiveFile again) {
        return new Heartbeat(setup, again, status.withNextEpoch());
    }

    boolean isDue(long nowNanos) {
        return interval.isDue(nowNanos);
    }

    long leftNanos(long nowNanos) {
        return interval.leftNanos(nowNanos);
    }

    void beat(long nowNanos) throws Mth5Exception {
        write(status.state(), remark);
        interval.restart(nowNanos);
    }

    /** What readers are told with every heartbeat: what threatens or holds up the recording; empty for nothing. */
    void remark(String text) {
        remark = text;
    }

    /** Writes a new state at once, with a heartbeat. */
    void write(LiveState state, String reason) throws Mth5Exception {
        WriterStatistics now = setup.counters().snapshot(setup.queue());
        status = new WriterStatus(status.writer(), status.host(), status.pid(), status.bootId(), status.started(),
                status.heartbeat() + 1, setup.clock().now(), state, reason, firstEpoch + file.rollOvers(), now.samples(), now.bytes(),
                now.queueDepth(), now.queueHighWater(), now.flushes(), now.flushP50Us(), now.flushP99Us(),
                now.flushMaxUs());
        file.writeStatus(status);
    }
}
