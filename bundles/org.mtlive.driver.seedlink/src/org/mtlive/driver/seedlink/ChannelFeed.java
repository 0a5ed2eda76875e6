// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.seedlink;

import java.time.Duration;
import java.time.Instant;

import org.mtlive.acquisition.driver.QualityBit;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.support.Delivery;
import org.mtlive.acquisition.driver.support.Findings;
import org.mtlive.acquisition.driver.support.TimeIndex;
import org.mtlive.mth5.SampleType;

/** The way of one channel's records to batches. Used by one thread. */
final class ChannelFeed {

    private static final double SAME_RATE = 1e-5;
    /** A sample this much before the end is taken to lie at it. */
    private static final double NEARLY = 1e-3;

    private final StreamChannel stream;
    private final int channel;
    private final double sampleRateHz;
    private final SampleType type;
    private final double tolerance;
    private final Findings findings;
    private final TimeIndex index;
    private final Instant until;
    private Instant end;

    ChannelFeed(SeedlinkOptions options, int channel, MiniSeedRecord example, Instant start, Findings findings) {
        this.stream = options.channels().get(channel);
        this.channel = channel;
        this.sampleRateHz = example.sampleRateHz();
        this.type = example.samples().type();
        this.tolerance = options.tolerance();
        this.findings = findings;
        this.index = new TimeIndex(start, sampleRateHz, tolerance);
        this.until = options.until().orElse(Instant.MAX);
        this.end = start;
    }

    boolean takes(MiniSeedRecord record) {
        return stream.fits(record);
    }

    /** Whether the wanted end is reached. */
    boolean isDone() {
        return !end.isBefore(until);
    }

    /** Whether records are missing before this one. */
    boolean gapBefore(MiniSeedRecord record) {
        return record.start().isAfter(end.plusNanos(nanos(tolerance)));
    }

    /** The time of the next sample that is wanted. */
    Instant end() {
        return end;
    }

    void send(MiniSeedRecord record, int bits, long hostNanos, Delivery delivery) throws InterruptedException {
        if (Math.abs(record.sampleRateHz() / sampleRateHz - 1) > SAME_RATE) {
            findings.unfit(stream.selector() + " at " + record.sampleRateHz() + " Hz instead of " + sampleRateHz);
            return;
        }
        if (record.samples().type() != type) {
            findings.unfit(stream.selector() + " as " + record.samples().type() + " instead of " + type);
            return;
        }
        TimeIndex.Placement place = index.place(record.start(), record.samples().count());
        if (place.held()) {
            findings.strayTime();
        }
        if (place.count() == 0) {
            return;
        }
        Instant first = record.start().plusNanos(nanos(place.skip()));
        int count = upToTheEnd(first, place.count());
        end = first.plusNanos(nanos(place.count()));
        if (count == 0) {
            return;
        }
        int quality = bits;
        if (place.gap() > 0) {
            quality |= QualityBit.GAP_BEFORE.mask();
            findings.gap(place.gap());
        }
        delivery.send(new SampleBatch(channel, place.firstSample(), first, hostNanos, quality,
                record.samples().part(place.skip(), place.skip() + count)));
        findings.drift(stream.component(), index.driftSamples());
    }

    private int upToTheEnd(Instant first, int count) {
        if (until.equals(Instant.MAX) || first.plusNanos(nanos(count)).isBefore(until)) {
            return count;
        }
        double left = Duration.between(first, until).toNanos() / 1e9 * sampleRateHz;
        return (int) Math.min(count, Math.max(Math.ceil(left - NEARLY), 0));
    }

    private long nanos(double samples) {
        return Math.round(samples / sampleRateHz * 1e9);
    }
}
