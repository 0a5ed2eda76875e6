// SPDX-License-Identifier: EPL-2.0
package org.mtlive.faults.kills;

import org.mtlive.acquisition.driver.OfferResult;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.driver.Samples;
import org.mtlive.acquisition.writer.LiveWriter;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;

/** A run that gets samples. */
final class KilledRun {
    private final int number;
    private final SampleSink sink;
    private long next;

    KilledRun(LiveWriter writer, RunId run) throws Mth5Exception {
        this.number = KilledRuns.number(run);
        this.sink = writer.sink(run, KilledRuns.instrument(run));
    }

    int number() {
        return number;
    }

    /** {@return samples delivered to each channel} */
    long samples() {
        return next;
    }

    void deliver(int count) {
        for (int channel = 0; channel < KilledRuns.COMPONENTS.size(); channel++) {
            int[] values = new int[count];
            for (int i = 0; i < count; i++) {
                values[i] = KilledRuns.value(number, channel, next + i);
            }
            OfferResult result = sink.offer(new SampleBatch(channel, next, KilledRuns.time(next), System.nanoTime(), 0,
                    new Samples.Int32(values)));
            if (result != OfferResult.ACCEPTED) {
                throw new IllegalStateException("a batch was not taken: " + result);
            }
        }
        next += count;
    }
}
