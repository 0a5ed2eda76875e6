// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.bench;

/**
 * Samples that carry when they were made: the first of each batch is a stamp, the others follow from their index.
 *
 * <p>Stamps are nanoseconds of {@link System#nanoTime()} since a base that writer and readers agree on; on Linux and
 * macOS that clock is the same in all processes of a machine.
 *
 * @param baseNanos {@link System#nanoTime()} when the measurement began
 * @param batchSamples samples a batch
 */
record StampedSignal(long baseNanos, int batchSamples) {

    /** {@return a new batch, stamped now} */
    long[] batch(long firstSample) {
        long[] values = new long[batchSamples];
        for (int i = 1; i < batchSamples; i++) {
            values[i] = expected(firstSample + i);
        }
        values[0] = System.nanoTime() - baseNanos;
        return values;
    }

    boolean isStamp(long sample) {
        return sample % batchSamples == 0;
    }

    long expected(long sample) {
        return 3 * sample + 1;
    }

    /** {@return nanoseconds that have passed since a stamp} */
    long age(double stamp, long nowNanos) {
        return nowNanos - baseNanos - (long) stamp;
    }
}
