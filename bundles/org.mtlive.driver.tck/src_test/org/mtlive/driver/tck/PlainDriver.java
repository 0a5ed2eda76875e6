// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.tck;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverState;
import org.mtlive.acquisition.driver.DriverStatus;
import org.mtlive.acquisition.driver.EndReason;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.InstrumentDriver;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.driver.Samples;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.mth5.SampleType;

/** A driver that keeps the contract, written by hand; the tests override what is to go wrong. */
class PlainDriver implements InstrumentDriver {

    static final int BATCH = 4;
    private static final double RATE_HZ = 1000;

    private final long samples;
    private final long brokenAt;
    private boolean armed;
    private boolean closed;
    private Thread thread;
    volatile boolean stopping;

    /** The sink takes nothing any more. */
    private static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    PlainDriver(long samples, long brokenAt) {
        this.samples = samples == 0 ? Long.MAX_VALUE : samples;
        this.brokenAt = brokenAt == 0 ? Long.MAX_VALUE : brokenAt;
    }

    @Override
    public InstrumentDescription describe() throws DriverException {
        return InstrumentDescription.of("plain", List.of(
                ChannelDescription.of("hx", SampleType.INT32, RATE_HZ, "nT"),
                ChannelDescription.of("hy", SampleType.INT32, RATE_HZ, "nT")));
    }

    @Override
    public Instant arm() throws DriverException {
        armed = true;
        return Instant.EPOCH;
    }

    @Override
    public void start(SampleSink sink) throws DriverException {
        if (!armed || closed || thread != null) {
            throw new DriverException(StatusDetail.DRIVER_ERROR, "start out of turn");
        }
        launch(sink);
    }

    void launch(SampleSink sink) {
        thread = new Thread(() -> run(sink), "plain-driver");
        thread.start();
    }

    @Override
    public void stop(Duration deadline) throws DriverException {
        halt();
    }

    /** Ends the thread and waits for it. */
    void halt() {
        stopping = true;
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        halt();
    }

    private void run(SampleSink sink) {
        sink.status(DriverStatus.of(DriverState.RECORDING));
        EndReason reason = EndReason.FAILED;
        String text = "";
        try {
            deliver(sink);
            reason = stopping ? EndReason.STOPPED : EndReason.FINISHED;
        } catch (InterruptedException | Closed e) {
            reason = EndReason.STOPPED;
        } catch (IOException | RuntimeException e) {
            text = e.toString();
        }
        status(sink, new DriverStatus(reason == EndReason.FAILED ? DriverState.FAULT : DriverState.ENDED,
                StatusDetail.NONE, text));
        end(sink, reason, text);
    }

    void deliver(SampleSink sink) throws IOException, InterruptedException {
        for (long first = 0; first < samples && !stopping; first += BATCH) {
            if (first >= brokenAt) {
                throw new IOException("cable cut");
            }
            for (int channel = 0; channel < 2; channel++) {
                give(sink, batch(channel, first));
            }
            Thread.sleep(1); // the pace of the instrument
        }
    }

    SampleBatch batch(int channel, long first) {
        return new SampleBatch(channel, first, Instant.EPOCH.plusMillis(first), System.nanoTime(), 0,
                new Samples.Int32(new int[] {1, 2, 3, (int) first}));
    }

    void give(SampleSink sink, SampleBatch batch) throws InterruptedException {
        while (true) {
            switch (sink.offer(batch)) {
                case ACCEPTED -> {
                    return;
                }
                case FULL -> full(sink, batch);
                default -> closed();
            }
        }
    }

    void full(SampleSink sink, SampleBatch batch) throws InterruptedException {
        sink.awaitSpace(Duration.ofMillis(100));
    }

    void closed() {
        throw new Closed();
    }

    void status(SampleSink sink, DriverStatus status) {
        sink.status(status);
    }

    void end(SampleSink sink, EndReason reason, String text) {
        sink.end(reason, text);
    }
}
