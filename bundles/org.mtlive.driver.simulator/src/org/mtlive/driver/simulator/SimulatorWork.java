// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.simulator;

import java.time.Instant;
import java.util.List;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.QualityBit;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.support.Delivery;
import org.mtlive.acquisition.driver.support.DeliveryWork;
import org.mtlive.mth5.Times;

/** Makes a batch a channel at a time. The series depends on the seed only, not on batches and gaps. */
final class SimulatorWork implements DeliveryWork {

    private final SimulatorOptions options;
    private final Instant start;
    private final StationField field;
    private final List<SimulatedChannel> channels;
    private final Bursts bursts;
    private final RandomEvents gaps;
    private final double[][] fields;
    private final double[] burst;
    private final double[] values;
    private long nextSample;
    private boolean afterGap;

    SimulatorWork(SimulatorOptions options, Instant start) throws DriverException {
        this.options = options;
        this.start = start;
        this.field = new StationField(options.rateHz(), options.earth(), options.amplitude(), options.taps(),
                options.seed());
        this.channels = options.channels();
        this.bursts = new Bursts(options.burstsPerHour(), options.rateHz(), options.seed() + 1);
        this.gaps = new RandomEvents(options.gapsPerHour(), options.rateHz(), options.seed() + 2);
        this.fields = new double[StationField.Part.values().length][options.batchSamples()];
        this.burst = new double[options.batchSamples()];
        this.values = new double[options.batchSamples()];
    }

    @Override
    public boolean step(Delivery delivery) throws InterruptedException {
        boolean gap = nextSample >= gaps.next();
        long end = Math.min(options.samples(), gap ? gaps.next() + options.gapSamples() : gaps.next());
        int count = (int) Math.min(end - nextSample, options.batchSamples());
        field.next(fields, 0, count);
        bursts.next(nextSample, burst, count);
        boolean due = gap || delivery.awaitDue((nextSample + count) / options.rateHz() * 1e9);
        if (!due) {
            return false;
        }
        Instant time = Times.ofSample(start, nextSample, options.rateHz());
        for (int i = 0; i < channels.size(); i++) {
            SimulatedChannel channel = channels.get(i);
            channel.next(nextSample, options.rateHz(), fields, burst, values, count);
            if (!gap) {
                delivery.send(new SampleBatch(i, nextSample, time, delivery.nanoTime(),
                        afterGap ? QualityBit.GAP_BEFORE.mask() : 0,
                        SampleScaling.samples(options.sampleType(), channel.kind(), values, count)));
            }
        }
        nextSample += count;
        afterGap = gap;
        if (gap && nextSample == gaps.next() + options.gapSamples()) {
            gaps.advance(nextSample);
        }
        return nextSample < options.samples();
    }
}
