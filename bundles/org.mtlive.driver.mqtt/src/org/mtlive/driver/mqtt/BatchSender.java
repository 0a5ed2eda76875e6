// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.mqtt;

import java.util.Arrays;

import org.mtlive.acquisition.driver.QualityBit;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.Samples;
import org.mtlive.acquisition.driver.support.Delivery;
import org.mtlive.acquisition.driver.support.Findings;

/** Hands the channels of a message over, without what was there before, and marks the gap before it. */
final class BatchSender {

    private final long end;
    private final Findings findings;

    /** A sender that hands over what lies before an index. */
    BatchSender(long end, Findings findings) {
        this.end = end;
        this.findings = findings;
    }

    /**
     * Sends a message.
     *
     * @param message   the samples
     * @param first     their index in the recording
     * @param next      the index that is expected
     * @param hostNanos when it arrived
     * @param delivery  takes the batches
     * @return the index that is expected now
     */
    long send(BatchMessage message, long first, long next, long hostNanos, Delivery delivery)
            throws InterruptedException {
        int skip = (int) Math.min(Math.max(next - first, 0), message.count());
        int to = (int) Math.max(Math.min(message.count(), end - first), 0);
        if (skip >= to) {
            return Math.max(next, Math.min(first, end));
        }
        int quality = message.quality();
        if (first > next) {
            quality |= QualityBit.GAP_BEFORE.mask();
            findings.gap(first - next);
        }
        for (int channel = 0; channel < message.samples().size(); channel++) {
            delivery.send(new SampleBatch(channel, first + skip, message.timeOf(message.firstSample() + skip),
                    hostNanos, quality, part(message.samples().get(channel), skip, to)));
        }
        return first + to;
    }

    private static Samples part(Samples all, int from, int to) {
        if (to - from == all.count()) {
            return all;
        }
        return switch (all) {
            case Samples.Int32 counts -> new Samples.Int32(Arrays.copyOfRange(counts.values(), from, to));
            case Samples.Int64 counts -> new Samples.Int64(Arrays.copyOfRange(counts.values(), from, to));
            case Samples.Float32 values -> new Samples.Float32(Arrays.copyOfRange(values.values(), from, to));
            case Samples.Float64 values -> new Samples.Float64(Arrays.copyOfRange(values.values(), from, to));
        };
    }
}
