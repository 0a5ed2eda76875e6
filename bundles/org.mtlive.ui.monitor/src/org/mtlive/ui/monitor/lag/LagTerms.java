// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.lag;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

import org.mtlive.mth5.store.WriterStatus;
import org.mtlive.ui.Delay;
import org.mtlive.ui.RecordingDelays;

/**
 * What the age of a sample on the screen is made of. Of a recording of this window all terms are measured but the poll,
 * which follows from how often the file is looked at. Of a file of another process the flush is what its writer says,
 * the batch is what is left of the whole, and of the queue nothing is known.
 *
 * @param batch gathering and delivering a batch
 * @param queue waiting for the writer
 * @param flush waiting for the next flush, and the flush
 * @param poll  waiting for the next look into the file
 * @param paint reading the columns, painting them
 */
public record LagTerms(Delay batch, Delay queue, Delay flush, Delay poll, Delay paint) {

    /** Checks that nothing is missing. */
    public LagTerms {
        Objects.requireNonNull(batch, "batch");
        Objects.requireNonNull(queue, "queue");
        Objects.requireNonNull(flush, "flush");
        Objects.requireNonNull(poll, "poll");
        Objects.requireNonNull(paint, "paint");
    }

    /**
     * {@return the terms of a recording of this window}
     *
     * @param measured what was measured in the window; with at least one picture
     * @param parts    what its writer measured
     * @param poll     how often the file is looked at
     */
    static LagTerms ofOwn(ScreenLag.Measured measured, RecordingDelays.Parts parts, Duration poll) {
        return new LagTerms(parts.batch(), parts.queue(), parts.flush(), poll(poll), measured.paint());
    }

    /**
     * {@return the terms of a file of another process}
     *
     * @param measured         what was measured in the window; with at least one picture
     * @param writer           what the writer says; empty of a file without contract
     * @param flushesPerSecond how often it flushed lately
     * @param poll             how often the file is looked at
     */
    static LagTerms ofOther(ScreenLag.Measured measured, Optional<WriterStatus> writer, double flushesPerSecond,
            Duration poll) {
        Delay flush = writer.filter(w -> flushesPerSecond > 0).map(w -> new Delay(
                500 / flushesPerSecond + w.flushP50Us() / 1000, 1000 / flushesPerSecond + w.flushP99Us() / 1000))
                .orElse(Delay.UNKNOWN);
        double known = (flush.isKnown() ? flush.p50Ms() : 0) + poll(poll).p50Ms() + measured.paint().p50Ms();
        Delay left = new Delay(Math.max(0, measured.total().p50Ms() - known), Double.NaN);
        return new LagTerms(left, Delay.UNKNOWN, flush, poll(poll), measured.paint());
    }

    /** A sample becomes visible at any moment between two looks. */
    private static Delay poll(Duration poll) {
        return new Delay(poll.toNanos() / 2e6, poll.toNanos() * 0.99 / 1e6);
    }
}
