// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.lemi424;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.mtlive.acquisition.driver.QualityBit;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.Samples;
import org.mtlive.acquisition.driver.support.Delivery;

/** Consecutive seconds of all channels on their way to a batch. Used by one thread. */
final class LemiBatch {

    private final List<LemiColumn> columns;
    private final long startSecond;
    private final double[][] values;
    private long firstSecond;
    private int count;
    private int quality;
    private long endSecond;

    LemiBatch(LemiChannels channels, int mostLines, long startSecond) {
        this.columns = channels.columns();
        this.startSecond = startSecond;
        this.endSecond = startSecond;
        this.values = new double[columns.size()][mostLines];
    }

    /** Whether a line can be added, or {@link #send} has to come first. */
    boolean takes(LemiLine line) {
        return count == 0 || count < values[0].length && line.epochSecond() == firstSecond + count;
    }

    void add(LemiLine line) {
        if (count == 0) {
            firstSecond = line.epochSecond();
            quality = firstSecond == endSecond ? 0 : QualityBit.GAP_BEFORE.mask();
        }
        for (int channel = 0; channel < values.length; channel++) {
            values[channel][count] = line.value(columns.get(channel));
        }
        if (line.gps().isPresent() && !line.gps().get().locked()) {
            quality |= QualityBit.CLOCK_UNLOCKED.mask();
        }
        count++;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /**
     * Sends what was added, when it is due.
     *
     * @param hostNanos when the last line arrived
     * @return false when the stop was asked for and nothing was sent
     */
    boolean send(Delivery delivery, long hostNanos) throws InterruptedException {
        if (count == 0) {
            return true;
        }
        long firstSample = firstSecond - startSecond;
        if (!delivery.awaitDue((firstSample + count) * 1e9)) {
            return false;
        }
        Instant time = Instant.ofEpochSecond(firstSecond);
        for (int channel = 0; channel < values.length; channel++) {
            delivery.send(new SampleBatch(channel, firstSample, time, hostNanos, quality,
                    new Samples.Float64(Arrays.copyOf(values[channel], count))));
        }
        endSecond = firstSecond + count;
        count = 0;
        return true;
    }
}
