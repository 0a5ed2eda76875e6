// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.bench;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.reader.LiveReader;
import org.mtlive.reader.ReaderListener;
import org.mtlive.reader.ReaderUpdate;
import org.mtlive.reader.Scale;
import org.mtlive.reader.Window;

/**
 * Reads stamped batches as soon as they are told, verifies every sample, and notes how old each batch is then.
 * Called by the reader's listener thread; results may be asked for once {@link #done()} is open.
 */
final class StampReader implements ReaderListener {

    private final LiveReader reader;
    private final ChannelId channel;
    private final StampedSignal signal;
    private final long[] ages;
    private final CountDownLatch done = new CountDownLatch(1);
    private int batches;
    private long wrong;
    private String error = "";

    StampReader(LiveReader reader, ChannelId channel, StampedSignal signal, int batches) {
        this.reader = reader;
        this.channel = channel;
        this.signal = signal;
        this.ages = new long[batches];
    }

    @Override
    public void changed(ReaderUpdate update) {
        try {
            update.failure().ifPresent(failure -> error = failure.cause().getMessage());
            look();
        } catch (Mth5Exception e) {
            error = e.getMessage();
        }
    }

    /** Opens when all batches were read. */
    CountDownLatch done() {
        return done;
    }

    long[] ages() {
        return Arrays.copyOf(ages, batches);
    }

    long wrong() {
        return wrong;
    }

    /** {@return the last error, empty for none} */
    String error() {
        return error;
    }

    private void look() throws Mth5Exception {
        long first = (long) batches * signal.batchSamples();
        int whole = (int) Math.min(ages.length - batches,
                (reader.safeSamples(channel) - first) / signal.batchSamples());
        if (whole <= 0) {
            return;
        }
        Window window = reader.window(channel, first, whole * signal.batchSamples(), Scale.COUNTS);
        for (int i = 0; i < window.count(); i++) {
            if (!signal.isStamp(first + i) && window.values()[i] != signal.expected(first + i)) {
                wrong++;
            }
        }
        long now = System.nanoTime();
        for (int i = 0; i < whole; i++) {
            ages[batches++] = signal.age(window.values()[i * signal.batchSamples()], now);
        }
        if (batches == ages.length) {
            done.countDown();
        }
    }
}
