// SPDX-License-Identifier: EPL-2.0
package org.mtlive.testing;

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

/** What a driver delivers to in its tests: keeps all it gets until the end was said. One thread delivers. */
public final class CollectingSink implements SampleSink {

    private final List<SampleBatch> batches = new ArrayList<>();
    private final List<DriverStatus> statuses = new ArrayList<>();
    private final List<InstrumentReading> readings = new ArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private String end = "";

    @Override
    public OfferResult offer(SampleBatch batch) {
        batches.add(batch);
        return OfferResult.ACCEPTED;
    }

    @Override
    public boolean awaitSpace(Duration limit) {
        return true;
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
        end = end + reason + " " + text;
        ended.countDown();
    }

    /** Waits for the end and returns what was said; all batches and statuses are there then. */
    public String awaitEnd() throws InterruptedException {
        if (!ended.await(60, TimeUnit.SECONDS)) {
            throw new AssertionError("no end within 60 s");
        }
        return end.strip();
    }

    /** All batches, in the order of delivery. */
    public List<SampleBatch> batches() {
        return batches;
    }

    /** All statuses, in the order of delivery. */
    public List<DriverStatus> statuses() {
        return statuses;
    }

    /** All readings, in the order of delivery. */
    public List<InstrumentReading> readings() {
        return readings;
    }

    /** The batches of one channel. */
    public List<SampleBatch> of(int channel) {
        return batches.stream().filter(batch -> batch.channel() == channel).toList();
    }
}
