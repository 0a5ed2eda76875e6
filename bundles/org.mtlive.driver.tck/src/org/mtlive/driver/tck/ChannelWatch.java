// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.tck;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.acquisition.driver.QualityBit;
import org.mtlive.acquisition.driver.SampleBatch;

/** Follows the batches of one channel. Used under the lock of its sink. */
final class ChannelWatch {

    private final ChannelDescription channel;
    private long end;
    private long batches;
    private boolean refused;
    private long refusedFirst;

    ChannelWatch(ChannelDescription channel) {
        this.channel = channel;
    }

    /** Batches taken. */
    long batches() {
        return batches;
    }

    /** Remembers the first batch that was answered FULL and is still missing. */
    void refuse(SampleBatch batch) {
        if (!refused || batch.firstSample() < refusedFirst) {
            refusedFirst = batch.firstSample();
        }
        refused = true;
    }

    /** The index from which samples are missing that were refused and never offered again, although later ones were. */
    Optional<Long> lost() {
        return refused && end > refusedFirst ? Optional.of(refusedFirst) : Optional.empty();
    }

    /** What is wrong with the place of a batch that is taken now, empty when nothing is. */
    Optional<String> take(SampleBatch batch) {
        Optional<String> wrong = place(batch);
        if (refused && batch.firstSample() <= refusedFirst && batch.endSample() > refusedFirst) {
            refused = false;
        }
        end = Math.max(end, batch.endSample());
        batches++;
        return wrong;
    }

    private Optional<String> place(SampleBatch batch) {
        long first = batch.firstSample();
        if (first < end) {
            return Optional.of(name(batch) + " overlaps: samples up to " + end + " were delivered before."
                    + " Each index is delivered once, in rising order");
        }
        boolean marked = batch.qualityBits().contains(QualityBit.GAP_BEFORE);
        if (first > end && !marked) {
            return Optional.of(name(batch) + " leaves out samples " + end + ".." + first + " and does not say so."
                    + (end == 0 ? " The first sample has index 0, unless samples were lost." : "")
                    + " Set QualityBit.GAP_BEFORE on the first batch after lost samples");
        }
        if (first == end && marked) {
            return Optional.of(name(batch) + " carries GAP_BEFORE, but no index is missing before it."
                    + " Lost samples are skipped indices");
        }
        return Optional.empty();
    }

    /** What is wrong with the batch itself. */
    Optional<String> content(SampleBatch batch, long createdNanos, long nowNanos) {
        if (batch.samples().type() != channel.sampleType()) {
            return Optional.of(name(batch) + ": describe() said " + channel.sampleType()
                    + ". Deliver the type that was described");
        }
        if (batch.hostNanos() - createdNanos < 0 || batch.hostNanos() - nowNanos > 0) {
            return Optional.of(name(batch) + ": hostNanos " + batch.hostNanos() + " is not between the start and now ("
                    + createdNanos + ".." + nowNanos + "). Use System.nanoTime() when the last sample arrived");
        }
        return Optional.empty();
    }

    /** What is wrong with the instrument's time of a batch, given the time of sample 0. */
    Optional<String> clock(SampleBatch batch, Instant armed, Duration tolerance) {
        Instant expected = armed.plusNanos(Math.round(batch.firstSample() / channel.sampleRateHz() * 1e9));
        Duration off = Duration.between(expected, batch.deviceTime());
        if (off.abs().compareTo(tolerance) <= 0) {
            return Optional.empty();
        }
        return Optional.of(name(batch) + ": deviceTime is " + batch.deviceTime() + ", by its index it is " + expected
                + " (arm() said " + armed + "). The index is the truth about time: give the instrument's own time of"
                + " the first sample, or the time by the index, and skip indices where samples were lost");
    }

    private String name(SampleBatch batch) {
        return "channel " + batch.channel() + " (" + channel.component() + "), " + batch;
    }
}
