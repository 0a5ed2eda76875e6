// SPDX-License-Identifier: EPL-2.0
package org.mtlive.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.acquisition.driver.DriverSettings;
import org.mtlive.acquisition.driver.DriverStatus;
import org.mtlive.acquisition.driver.EndReason;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.InstrumentDriver;
import org.mtlive.acquisition.driver.InstrumentReading;
import org.mtlive.acquisition.driver.OfferResult;
import org.mtlive.acquisition.driver.QualityBit;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.driver.Samples;

/** Runs a driver and writes its samples where their indices say, as a file would. */
public final class DriverRecorder implements SampleSink, AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final InstrumentDriver driver;
    private final InstrumentDescription description;
    private final Instant start;
    private final double[][] values;
    private final long[] ends;
    private final List<String> gaps = new ArrayList<>();
    private final List<String> marks = new ArrayList<>();
    private final List<InstrumentReading> readings = new ArrayList<>();
    private final List<DriverStatus> statuses = new ArrayList<>();
    private String end = "";

    /** Describes, arms and starts. */
    public DriverRecorder(DriverFactory factory, Map<String, String> settings) throws Exception {
        driver = factory.create(DriverSettings.of(factory.options(), settings));
        description = driver.describe();
        start = driver.arm();
        values = new double[description.channels().size()][0];
        ends = new long[values.length];
        driver.start(this);
    }

    /** What the driver described. */
    public InstrumentDescription description() {
        return description;
    }

    /** The time of sample 0. */
    public Instant start() {
        return start;
    }

    @Override
    public synchronized OfferResult offer(SampleBatch batch) {
        int channel = batch.channel();
        if (batch.firstSample() < ends[channel]) {
            throw new IllegalArgumentException("again: " + batch);
        }
        if (batch.firstSample() > ends[channel] || batch.qualityBits().contains(QualityBit.GAP_BEFORE)) {
            gaps.add(channel + ":" + ends[channel] + "+" + (batch.firstSample() - ends[channel]) + batch.qualityBits());
        }
        if (batch.quality() != 0) {
            marks.add(channel + ":" + batch.firstSample() + "+" + batch.count() + batch.qualityBits());
        }
        values[channel] = Arrays.copyOf(values[channel], (int) batch.endSample());
        Arrays.fill(values[channel], (int) ends[channel], (int) batch.firstSample(), Double.NaN);
        double[] part = switch (batch.samples()) {
            case Samples.Int32 counts -> Arrays.stream(counts.values()).asDoubleStream().toArray();
            case Samples.Int64 counts -> Arrays.stream(counts.values()).asDoubleStream().toArray();
            case Samples.Float64 doubles -> doubles.values();
            case Samples.Float32 floats -> widened(floats.values());
        };
        System.arraycopy(part, 0, values[channel], (int) batch.firstSample(), part.length);
        ends[channel] = batch.endSample();
        notifyAll();
        return OfferResult.ACCEPTED;
    }

    private static double[] widened(float[] floats) {
        double[] doubles = new double[floats.length];
        for (int i = 0; i < floats.length; i++) {
            doubles[i] = floats[i];
        }
        return doubles;
    }

    /** Waits until every channel reaches a sample. */
    public synchronized DriverRecorder awaitSample(long sample) throws InterruptedException {
        await(() -> Arrays.stream(ends).allMatch(reached -> reached >= sample), "sample " + sample);
        return this;
    }

    /** Waits until one channel reaches a sample. */
    public synchronized void awaitSampleOf(int channel, long sample) throws InterruptedException {
        await(() -> ends[channel] >= sample, "sample " + sample + " of channel " + channel);
    }

    /** Waits for a status with a text. */
    public synchronized void awaitStatus(String text) throws InterruptedException {
        await(() -> statuses.stream().anyMatch(status -> status.toString().contains(text)), text);
    }

    /** Waits for the end. */
    public synchronized void awaitEnd() throws InterruptedException {
        long limit = System.nanoTime() + LIMIT.toNanos();
        while (end.isEmpty() && System.nanoTime() < limit) {
            TimeUnit.NANOSECONDS.timedWait(this, limit - System.nanoTime());
        }
    }

    private void await(BooleanSupplier condition, String what) throws InterruptedException {
        long limit = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            long left = limit - System.nanoTime();
            if (left <= 0 || !end.isEmpty()) {
                throw new AssertionError(what + " did not come: ends " + Arrays.toString(ends) + ", " + statuses
                        + ", end: " + end);
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    /** The samples of a channel; NaN where they are missing. */
    public synchronized double[] values(int channel) {
        return values[channel].clone();
    }

    /** Channel, first missing sample, length and marks of each gap. */
    public synchronized List<String> gaps() {
        return List.copyOf(gaps);
    }

    /** Channel, first sample, length and quality bits of each batch that has some. */
    public synchronized List<String> marks() {
        return List.copyOf(marks);
    }

    /** What the driver reported, in its order. */
    public synchronized List<InstrumentReading> readings() {
        return List.copyOf(readings);
    }

    /** Reason and text of the end, empty before it. */
    public synchronized String end() {
        return end;
    }

    @Override
    public boolean awaitSpace(Duration limit) {
        return true;
    }

    @Override
    public synchronized void status(DriverStatus status) {
        statuses.add(status);
        notifyAll();
    }

    @Override
    public synchronized void report(InstrumentReading reading) {
        readings.add(reading);
    }

    @Override
    public synchronized void end(EndReason reason, String text) {
        end = (reason + " " + text).strip();
        notifyAll();
    }

    @Override
    public void close() throws Exception {
        driver.stop(Duration.ofSeconds(5));
        driver.close();
    }
}
