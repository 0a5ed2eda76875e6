// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How long something took: counts in buckets whose width grows with the value (16 to a factor of two, so a quantile is
 * right to about 3 percent) from 1 ns to 18 minutes.
 *
 * <p>One thread records, any thread reads. Recording costs a few nanoseconds and allocates nothing, whatever the number
 * of times; that is why this is neither a reservoir (which forgets the worst) nor a list.
 */
final class TimeHistogram {

    private static final int SUB_BITS = 4;
    private static final int SUB = 1 << SUB_BITS;
    private static final int LAST_EXPONENT = 40;

    private final AtomicLongArray counts = new AtomicLongArray((LAST_EXPONENT - SUB_BITS + 2) * SUB);
    private final AtomicLong total = new AtomicLong();
    private final AtomicLong maxNanos = new AtomicLong();

    void record(long nanos) {
        long value = Math.max(0, nanos);
        int bucket = bucket(value);
        counts.lazySet(bucket, counts.get(bucket) + 1);
        if (value > maxNanos.get()) {
            maxNanos.lazySet(value);
        }
        total.lazySet(total.get() + 1);
    }

    long count() {
        return total.get();
    }

    double maxMicros() {
        return maxNanos.get() / 1e3;
    }

    /**
     * The time that the given part of the times did not exceed.
     *
     * @param part 0..1, e.g. 0.99
     * @return microseconds; 0 when nothing was recorded
     */
    double quantileMicros(double part) {
        long rank = Math.max(1, (long) Math.ceil(part * total.get()));
        long seen = 0;
        for (int bucket = 0; bucket < counts.length(); bucket++) {
            seen += counts.get(bucket);
            if (seen >= rank) {
                return Math.min(middle(bucket), maxNanos.get()) / 1e3;
            }
        }
        return maxMicros();
    }

    private static int bucket(long value) {
        if (value < SUB) {
            return (int) value;
        }
        int exponent = Long.SIZE - 1 - Long.numberOfLeadingZeros(value);
        if (exponent > LAST_EXPONENT) {
            return (LAST_EXPONENT - SUB_BITS + 2) * SUB - 1;
        }
        int sub = (int) (value >>> exponent - SUB_BITS) & SUB - 1;
        return (exponent - SUB_BITS + 1) * SUB + sub;
    }

    private static double middle(int bucket) {
        if (bucket < SUB) {
            return bucket;
        }
        int exponent = bucket / SUB + SUB_BITS - 1;
        double width = 1L << exponent - SUB_BITS;
        return (1L << exponent) + (bucket % SUB + 0.5) * width;
    }
}
