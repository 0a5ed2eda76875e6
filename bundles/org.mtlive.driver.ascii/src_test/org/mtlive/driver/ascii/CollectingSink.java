// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.ascii;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.mtlive.acquisition.driver.DriverStatus;
import org.mtlive.acquisition.driver.EndReason;
import org.mtlive.acquisition.driver.OfferResult;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.SampleSink;

/** Keeps all it gets until the end was said. */
final class CollectingSink implements SampleSink {

    final List<SampleBatch> batches = new ArrayList<>();
    final List<DriverStatus> statuses = new ArrayList<>();
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
    public void end(EndReason reason, String text) {
        end = end + reason + " " + text;
        ended.countDown();
    }

    /** Waits for the end and returns what was said. */
    String awaitEnd() throws InterruptedException {
        if (!ended.await(60, TimeUnit.SECONDS)) {
            throw new AssertionError("no end within 60 s");
        }
        return end.strip();
    }

    /** The batches of one channel. */
    List<SampleBatch> of(int channel) {
        return batches.stream().filter(batch -> batch.channel() == channel).toList();
    }
}
