// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

import org.mtlive.acquisition.driver.DriverState;
import org.mtlive.acquisition.driver.DriverStatus;
import org.mtlive.acquisition.driver.EndReason;
import org.mtlive.acquisition.driver.InstrumentReading;
import org.mtlive.acquisition.driver.OfferResult;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.driver.StatusDetail;

/**
 * Stands between one driver and the writer: keeps what the driver says, counts, lets nothing through after the end, and
 * turns breaches of the contract into the end of this driver. Any thread; the writer's sink is called by one at a time.
 */
final class InstrumentSink implements SampleSink {

    private final SampleSink writer;
    private final AtomicLong samples = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final CompletableFuture<EndReason> end = new CompletableFuture<>();
    private volatile DriverStatus status = DriverStatus.of(DriverState.ARMED);

    InstrumentSink(SampleSink writer) {
        this.writer = writer;
    }

    @Override
    public synchronized OfferResult offer(SampleBatch batch) {
        if (end.isDone()) {
            return OfferResult.CLOSED;
        }
        try {
            OfferResult result = writer.offer(Objects.requireNonNull(batch, "batch"));
            switch (result) {
                case ACCEPTED -> samples.addAndGet(batch.count());
                case FULL -> refused.incrementAndGet();
                case CLOSED -> { }
            }
            return result;
        } catch (RuntimeException e) {
            fail(StatusDetail.DRIVER_ERROR, "sent an impossible batch: " + e.getMessage());
            return OfferResult.CLOSED;
        }
    }

    @Override
    public boolean awaitSpace(Duration limit) throws InterruptedException {
        return end.isDone() || writer.awaitSpace(limit);
    }

    @Override
    public synchronized void status(DriverStatus told) {
        if (told != null && !end.isDone()) {
            status = told;
            writer.status(told);
        }
    }

    @Override
    public synchronized void report(InstrumentReading reading) {
        if (reading != null && !end.isDone()) {
            writer.report(reading);
        }
    }

    @Override
    public synchronized void end(EndReason reason, String text) {
        if (end.isDone()) {
            return;
        }
        EndReason known = Objects.requireNonNullElse(reason, EndReason.FAILED);
        String words = Objects.requireNonNullElse(text, "");
        boolean failed = known == EndReason.FAILED;
        DriverState expected = failed ? DriverState.FAULT : DriverState.ENDED;
        if (status.state() != expected) {
            status = new DriverStatus(expected, failed ? StatusDetail.DRIVER_ERROR : StatusDetail.NONE, words);
        }
        writer.end(known, words);
        end.complete(known);
    }

    /**
     * Ends the instrument from our side. Does nothing when it has ended.
     *
     * @param detail why, for programs
     * @param text   why, for people
     */
    synchronized void fail(StatusDetail detail, String text) {
        if (!end.isDone()) {
            status = new DriverStatus(DriverState.FAULT, detail, text);
            writer.end(EndReason.FAILED, text);
            end.complete(EndReason.FAILED);
        }
    }

    DriverStatus status() {
        return status;
    }

    long samples() {
        return samples.get();
    }

    long refused() {
        return refused.get();
    }

    Optional<EndReason> ended() {
        return Optional.ofNullable(end.getNow(null));
    }

    /** Completed at the end. */
    CompletableFuture<EndReason> end() {
        return end;
    }
}
