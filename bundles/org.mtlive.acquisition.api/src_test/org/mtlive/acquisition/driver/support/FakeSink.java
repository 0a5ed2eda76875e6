// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver.support;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.mtlive.acquisition.driver.DriverStatus;
import org.mtlive.acquisition.driver.EndReason;
import org.mtlive.acquisition.driver.InstrumentReading;
import org.mtlive.acquisition.driver.OfferResult;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.SampleSink;

/** Keeps what it gets; answers FULL as often as told before each batch, or always; or CLOSED. */
final class FakeSink implements SampleSink {

    final List<SampleBatch> batches = new ArrayList<>();
    final List<DriverStatus> statuses = new ArrayList<>();
    final List<InstrumentReading> readings = new ArrayList<>();
    final List<String> ends = new ArrayList<>();
    final CountDownLatch ended = new CountDownLatch(1);
    final CountDownLatch waiting = new CountDownLatch(1);
    int fullBeforeEach;
    volatile boolean alwaysFull;
    volatile boolean closed;
    private int fullNow;

    @Override
    public OfferResult offer(SampleBatch batch) {
        if (closed) {
            return OfferResult.CLOSED;
        }
        if (alwaysFull || fullNow++ < fullBeforeEach) {
            return OfferResult.FULL;
        }
        fullNow = 0;
        batches.add(batch);
        return OfferResult.ACCEPTED;
    }

    @Override
    public boolean awaitSpace(Duration limit) throws InterruptedException {
        waiting.countDown();
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return !alwaysFull;
    }

    @Override
    public void status(DriverStatus status) {
        statuses.add(status);
    }

    @Override
    public void report(InstrumentReading reading) {
        readings.add(reading);
    }

    @Override
    public void end(EndReason reason, String text) {
        ends.add(reason + " " + text);
        ended.countDown();
    }

    void awaitEnd() throws InterruptedException {
        if (!ended.await(10, TimeUnit.SECONDS)) {
            throw new AssertionError("no end within 10 s");
        }
    }
}
