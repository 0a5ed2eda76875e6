// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.writer.WriterDelays;

/**
 * Where batches spend their time until readers see them. The writer's thread tells what happens, any thread reads.
 *
 * <p>Design note: all batches are counted, a few nanoseconds each, since a slow one in a hundred is what is looked for.
 */
final class BatchDelays {

    /** Samples that are further from the computer's clock are from another time, as in a replay. */
    private static final long NEAR_NANOS = Duration.ofMinutes(10).toNanos();

    private final TimeHistogram batch = new TimeHistogram();
    private final TimeHistogram queue = new TimeHistogram();
    private final TimeHistogram flush = new TimeHistogram();
    private long[] takenNanos = new long[64];
    private int taken;
    private int flushed;

    /** A batch came out of the queue. */
    void taken(WriterCommand.Append append, WriterClock clock) {
        long now = clock.nanos();
        long waited = now - append.offeredNanos();
        queue.record(waited);
        double rateHz = append.feed().sampleRateHz();
        if (rateHz > 0) {
            long age = nanosBetween(append.batch(), clock.now()) - waited
                    - Math.round(append.batch().count() * 0.5e9 / rateHz);
            if (age >= 0 && age < NEAR_NANOS) {
                batch.record(age);
            }
        }
        if (taken == takenNanos.length) {
            takenNanos = Arrays.copyOf(takenNanos, 2 * taken);
        }
        takenNanos[taken++] = now;
    }

    private static long nanosBetween(SampleBatch batch, Instant now) {
        try {
            return Duration.between(batch.deviceTime(), now).toNanos();
        } catch (ArithmeticException centuries) {
            return Long.MIN_VALUE / 2;
        }
    }

    /** All that was taken is written out. */
    void flushed() {
        flushed = taken;
    }

    /** What is written out is counted in the tables: readers see it from now on. */
    void published(long nowNanos) {
        for (int i = 0; i < flushed; i++) {
            flush.record(nowNanos - takenNanos[i]);
        }
        System.arraycopy(takenNanos, flushed, takenNanos, 0, taken - flushed);
        taken -= flushed;
        flushed = 0;
    }

    WriterDelays snapshot() {
        return new WriterDelays(part(batch), part(queue), part(flush));
    }

    private static WriterDelays.Part part(TimeHistogram times) {
        return times.count() == 0 ? WriterDelays.Part.UNKNOWN
                : new WriterDelays.Part(times.quantileMicros(0.5) / 1e3, times.quantileMicros(0.99) / 1e3);
    }
}
