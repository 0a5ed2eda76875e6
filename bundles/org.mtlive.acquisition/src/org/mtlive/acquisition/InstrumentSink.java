// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.mtlive.acquisition.driver.DriverState;
import org.mtlive.acquisition.driver.DriverStatus;
import org.mtlive.acquisition.driver.EndReason;
import org.mtlive.acquisition.driver.InstrumentReading;
import org.mtlive.acquisition.driver.OfferResult;
import org.mtlive.acquisition.driver.QualityBit;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.driver.StatusDetail;

/**
 * Stands between one driver and the writer, for one connection: puts samples at their place in the run, keeps what the
 * driver says, lets nothing through after the end, and turns breaches of the contract into the end of this driver. Any
 * thread; the writer's sink is called by one at a time.
 */
final class InstrumentSink implements SampleSink {

    private static final long NONE = -1;

    private final SampleSink writer;
    private final long[] placement;
    private final boolean[] gapBefore;
    private final long[] refused;
    private final Owner owner;
    private final InstrumentWatch watch;
    private final CompletableFuture<EndReason> end = new CompletableFuture<>();
    private volatile DriverStatus status = DriverStatus.of(DriverState.ARMED);

    /** The instrument that the connection belongs to. */
    interface Owner {

        /** Whether samples are left out now. */
        boolean isPaused();

        /** Whether the instrument is awaited after such an end. */
        boolean isAwaitedAfter(EndReason reason, DriverStatus status);

        /** The connection has ended. */
        void ended(InstrumentSink sink, EndReason reason);

        /** What the driver tells has changed. */
        void changed();
    }

    /**
     * Makes a sink.
     *
     * @param writer    takes the samples
     * @param placement where sample 0 of each channel is in the run, as the driver counts
     * @param returns   whether the instrument was there before, so that its samples come after a gap
     */
    InstrumentSink(SampleSink writer, long[] placement, boolean returns, Owner owner, InstrumentWatch watch) {
        this.writer = writer;
        this.placement = placement.clone();
        this.gapBefore = new boolean[placement.length];
        this.refused = new long[placement.length];
        this.owner = owner;
        this.watch = watch;
        Arrays.fill(gapBefore, returns);
        Arrays.fill(refused, NONE);
    }

    @Override
    public synchronized OfferResult offer(SampleBatch batch) {
        if (end.isDone()) {
            return OfferResult.CLOSED;
        }
        try {
            int channel = Objects.requireNonNull(batch, "batch").channel();
            if (channel >= placement.length) {
                return writer.offer(batch); // which says what is wrong with it
            }
            if (owner.isPaused()) {
                gapBefore[channel] = true;
                return OfferResult.ACCEPTED;
            }
            SampleBatch placed = placed(batch);
            return answered(channel, placed, writer.offer(placed));
        } catch (RuntimeException e) {
            fail(StatusDetail.DRIVER_ERROR, "sent an impossible batch: " + e.getMessage());
            return OfferResult.CLOSED;
        }
    }

    private SampleBatch placed(SampleBatch batch) {
        long first = batch.firstSample() + placement[batch.channel()];
        int bits = gapBefore[batch.channel()] ? QualityBit.GAP_BEFORE.mask() : 0;
        return first == batch.firstSample() && bits == 0 ? batch : batch.at(first, batch.quality() | bits);
    }

    private OfferResult answered(int channel, SampleBatch batch, OfferResult result) {
        switch (result) {
            case ACCEPTED -> {
                if (refused[channel] != NONE && batch.firstSample() > refused[channel]) {
                    watch.lost(batch.firstSample() - refused[channel]);
                }
                refused[channel] = NONE;
                gapBefore[channel] = false;
                watch.accepted(batch);
            }
            case FULL -> {
                if (refused[channel] == NONE) {
                    refused[channel] = batch.firstSample();
                }
                watch.refused();
            }
            case CLOSED -> { }
        }
        return result;
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
            owner.changed();
        }
    }

    @Override
    public synchronized void report(InstrumentReading reading) {
        if (reading != null && !end.isDone()) {
            watch.reported(reading);
            writer.report(reading);
            owner.changed();
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
        finish(known, words);
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
            finish(EndReason.FAILED, text);
        }
    }

    /** To the file an instrument that is awaited has not failed: it is offline. */
    private void finish(EndReason reason, String text) {
        if (owner.isAwaitedAfter(reason, status)) {
            status = new DriverStatus(DriverState.OFFLINE, status.detail(), status.text());
            writer.status(status);
            writer.end(EndReason.STOPPED, text);
        } else {
            writer.end(reason, text);
        }
        end.complete(reason);
        owner.ended(this, reason);
    }

    DriverStatus status() {
        return status;
    }

    Optional<EndReason> ended() {
        return Optional.ofNullable(end.getNow(null));
    }
}
