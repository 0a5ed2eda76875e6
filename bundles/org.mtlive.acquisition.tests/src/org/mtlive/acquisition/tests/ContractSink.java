// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.mtlive.acquisition.driver.DriverStatus;
import org.mtlive.acquisition.driver.EndReason;
import org.mtlive.acquisition.driver.InstrumentReading;
import org.mtlive.acquisition.driver.OfferResult;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.SampleSink;

/** Keeps all it gets; answers FULL a few times before each batch, or CLOSED. */
final class ContractSink implements SampleSink {

    private static final long LIMIT_S = 30;

    volatile int fullBeforeEach;
    volatile boolean closed;
    private final List<SampleBatch> batches = new CopyOnWriteArrayList<>();
    private final List<EndReason> ends = new CopyOnWriteArrayList<>();
    private final CountDownLatch began = new CountDownLatch(5);
    private final CountDownLatch ended = new CountDownLatch(1);
    private int fullNow;

    @Override
    public OfferResult offer(SampleBatch batch) {
        if (closed) {
            return OfferResult.CLOSED;
        }
        if (fullNow++ < fullBeforeEach) {
            return OfferResult.FULL;
        }
        fullNow = 0;
        batches.add(batch);
        began.countDown();
        return OfferResult.ACCEPTED;
    }

    @Override
    public boolean awaitSpace(Duration limit) {
        return true;
    }

    @Override
    public void status(DriverStatus status) {
        assertTrue(ended.getCount() > 0, "a status after the end");
    }

    @Override
    public void report(InstrumentReading reading) {
        assertTrue(ended.getCount() > 0, "a reading after the end");
    }

    @Override
    public void end(EndReason reason, String text) {
        ends.add(reason);
        ended.countDown();
    }

    void awaitBatch() throws InterruptedException {
        assertTrue(began.await(LIMIT_S, TimeUnit.SECONDS), "no batches within " + LIMIT_S + " s");
    }

    List<EndReason> awaitEnds() throws InterruptedException {
        assertTrue(ended.await(LIMIT_S, TimeUnit.SECONDS), "no end within " + LIMIT_S + " s");
        return List.copyOf(ends);
    }

    List<SampleBatch> of(int channel) {
        return batches.stream().filter(batch -> batch.channel() == channel).toList();
    }
}
