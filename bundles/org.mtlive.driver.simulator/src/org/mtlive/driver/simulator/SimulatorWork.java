// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverState;
import org.mtlive.acquisition.driver.DriverStatus;
import org.mtlive.acquisition.driver.QualityBit;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.acquisition.driver.support.Delivery;
import org.mtlive.acquisition.driver.support.DeliveryWork;
import org.mtlive.mth5.Times;

/** Makes a batch a channel at a time. The series depends on the seed only, not on batches and gaps. */
final class SimulatorWork implements DeliveryWork {

    private final SimulatorOptions options;
    private final StationField field;
    private final List<SimulatedChannel> channels;
    private final Bursts bursts;
    private final RandomEvents gaps;
    private final double[][] fields;
    private final double[] burst;
    private final double[] values;
    private Instant start = Instant.EPOCH;
    private double begunNanos;
    private long nextSample;
    private long nextReading;
    private volatile long doneSamples;
    private boolean afterGap;
    private boolean away;

    SimulatorWork(SimulatorOptions options) throws DriverException {
        this.options = options;
        this.field = new StationField(options.rateHz(), options.earth(), options.amplitude(), options.taps(),
                options.seed());
        this.channels = options.channels();
        this.bursts = new Bursts(options.burstsPerHour(), options.rateHz(), options.seed() + 1);
        this.gaps = new RandomEvents(options.gapsPerHour(), options.rateHz(), options.seed() + 2);
        this.fields = new double[StationField.Part.values().length][options.batchSamples()];
        this.burst = new double[options.batchSamples()];
        this.values = new double[options.batchSamples()];
    }

    /** The start is the time of sample 0, begun how long ago that is now, when the loop is made. */
    void begin(Instant timeOfFirst, Duration begun) {
        start = timeOfFirst;
        begunNanos = begun.toNanos();
    }

    @Override
    public boolean step(Delivery delivery) throws DriverException, InterruptedException {
        Rehearsal rehearsal = options.rehearsal();
        if (nextSample >= rehearsal.failSample()) {
            throw new DriverException(StatusDetail.COMMUNICATION_ERROR,
                    "the connection to the simulated station broke, as option 'fail-after' asks for");
        }
        boolean offline = rehearsal.isOffline(nextSample);
        tellPresence(delivery, offline);
        boolean gap = nextSample >= gaps.next();
        long end = Math.min(options.samples(), gap ? gaps.next() + options.gapSamples() : gaps.next());
        int count = (int) Math.min(Math.min(end, rehearsal.next(nextSample)) - nextSample, options.batchSamples());
        field.next(fields, 0, count);
        bursts.next(nextSample, burst, count);
        boolean due = gap && !offline || delivery.awaitDue(
                (nextSample + count) / options.rateHz() * 1e9 - begunNanos);
        if (!due) {
            return false;
        }
        Instant time = Times.ofSample(start, nextSample, options.rateHz());
        for (int i = 0; i < channels.size(); i++) {
            SimulatedChannel channel = channels.get(i);
            channel.next(nextSample, options.rateHz(), fields, burst, values, count);
            if (rehearsal.dead().isDead(options.components().get(i), nextSample)) {
                Arrays.fill(values, 0, count, 0);
            }
            if (!gap && !offline) {
                delivery.send(new SampleBatch(i, nextSample, time, delivery.nanoTime(),
                        afterGap ? QualityBit.GAP_BEFORE.mask() : 0,
                        SampleScaling.samples(options.sampleType(), channel.kind(), values, count)));
            }
        }
        if (!offline) {
            report(delivery, time);
        }
        nextSample += count;
        doneSamples = nextSample;
        afterGap = gap || offline;
        if (gap && nextSample == gaps.next() + options.gapSamples()) {
            gaps.advance(nextSample);
        }
        return nextSample < options.samples();
    }

    Instant start() {
        return start;
    }

    /** How far the recording is; any thread. */
    long doneSamples() {
        return doneSamples;
    }

    private void tellPresence(Delivery delivery, boolean offline) {
        if (offline && !away) {
            delivery.status(new DriverStatus(DriverState.OFFLINE, StatusDetail.COMMUNICATION_ERROR,
                    "the simulated station does not answer, as option 'offline-after' asks for"));
        } else if (away && !offline) {
            delivery.status(DriverStatus.of(DriverState.RECORDING));
        }
        away = offline;
    }

    private void report(Delivery delivery, Instant time) {
        if (nextSample >= nextReading) {
            delivery.report(options.rehearsal().clock(time, delivery.nanoTime()));
            delivery.report(options.rehearsal().power(nextSample / options.rateHz()));
            delivery.report(Rehearsal.temperature(time));
            nextReading = nextSample + options.rehearsal().readingSamples();
        }
    }
}
