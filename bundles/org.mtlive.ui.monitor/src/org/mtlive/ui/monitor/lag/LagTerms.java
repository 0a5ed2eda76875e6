// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.lag;

import java.time.Duration;
import java.util.Optional;

import org.mtlive.mth5.store.WriterStatus;

/**
 * What the median age of a sample on the screen is made of, milliseconds. The flush, the poll and the painting are
 * known; what is left is the instrument: how long it gathers a batch, and how long it takes to deliver it.
 *
 * @param batchMs gathering and delivering a batch
 * @param queueMs waiting for the writer
 * @param flushMs waiting for the next flush, and the flush
 * @param pollMs  waiting for the next look into the file
 * @param paintMs reading the columns, painting them
 */
public record LagTerms(double batchMs, double queueMs, double flushMs, double pollMs, double paintMs) {

    /**
     * Splits a measured age.
     *
     * @param measured         what was measured; with at least one picture
     * @param writer           what the writer says; empty of a file without contract, then its terms are 0
     * @param flushesPerSecond how often it flushed lately
     * @param poll             how often the file is looked at
     * @return the terms; together the measured median, or more when the known ones are more than it
     */
    public static LagTerms of(ScreenLag.Measured measured, Optional<WriterStatus> writer, double flushesPerSecond,
            Duration poll) {
        double flush = writer.isEmpty() || flushesPerSecond <= 0 ? 0
                : 500 / flushesPerSecond + writer.get().flushP50Us() / 1000;
        double look = poll.toNanos() / 2e6;
        double known = flush + look + measured.paintMs();
        double left = Math.max(0, measured.p50Ms() - known);
        // a batch that waits for the writer waits at least for the batches before it
        double waiting = writer.map(w -> w.queueDepth() > 0 ? left * w.queueDepth() / (w.queueDepth() + 1.0) : 0.0)
                .orElse(0.0);
        return new LagTerms(left - waiting, waiting, flush, look, measured.paintMs());
    }

    /** {@return all terms together} */
    public double totalMs() {
        return batchMs + queueMs + flushMs + pollMs + paintMs;
    }
}
